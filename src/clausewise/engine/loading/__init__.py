"""Reads pack files into a typed `Pack`, or says all that is wrong with them, line by line."""

from clausewise.engine.loading.files import load_pack

__all__ = ["load_pack"]
