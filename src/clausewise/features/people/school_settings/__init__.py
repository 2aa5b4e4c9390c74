"""What an organisation sets for itself: its name, colour, logo and times."""
