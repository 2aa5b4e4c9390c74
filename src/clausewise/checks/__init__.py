"""Content checks: a draft and what the school knows in, findings out. No Django."""
