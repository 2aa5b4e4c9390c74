"""Pupils and their families: seen, added and changed by hand."""
