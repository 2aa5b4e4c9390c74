"""What may happen, and what must never: no page and no command gets round these."""
