"""Brings people in from elsewhere: rows are read, compared with what is known, and applied."""
