"""Django's own way to PostgreSQL, told with each new connection what may be seen through it."""
