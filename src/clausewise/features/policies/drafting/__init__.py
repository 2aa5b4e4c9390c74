"""Putting a policy to work: its file brought in, and each clause decided by people."""
