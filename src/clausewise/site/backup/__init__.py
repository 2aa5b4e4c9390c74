"""Backups: the database as it stood at one moment, the files of the data folder, and their hashes."""
