"""Slow, plain and independent: what the engine's answers are checked against."""
