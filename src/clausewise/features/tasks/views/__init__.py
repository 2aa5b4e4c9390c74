"""What the pages of tasks, notices and calendars do."""
