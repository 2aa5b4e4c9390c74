"""What each page shows, as frozen values: a template has no logic but to show them."""
