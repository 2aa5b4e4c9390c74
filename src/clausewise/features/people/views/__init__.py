"""What the pages of organisations and people do."""
