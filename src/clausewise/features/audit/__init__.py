"""What was done and what sensitive was read: by whom, where, when, and why."""
