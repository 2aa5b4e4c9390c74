"""Backups: the database as it stood at one moment, the files beside it, and their hashes."""
