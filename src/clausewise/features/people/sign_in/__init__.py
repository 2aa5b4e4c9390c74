"""Signing in, by django-allauth: what the school's rules change of it."""
