"""How long former pupils, families and staff are kept, what stops it, and the end of it."""
