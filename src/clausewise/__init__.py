"""Clausewise: a school's social media policy that answers, clause by clause."""

__version__ = "0.1.0"
