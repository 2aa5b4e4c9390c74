"""Organisations: what each is, its policy, who holds which role there, and what is missing."""
