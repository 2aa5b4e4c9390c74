"""Measures the engine against others, in one run, and writes docs/reference/benchmarks.md."""
