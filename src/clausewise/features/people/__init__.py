"""Organisations, the people in them, what each is and may do, and how they sign in."""
