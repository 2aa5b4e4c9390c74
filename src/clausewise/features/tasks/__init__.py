"""What needs whom by when, how they are told of it, and everyone's first page."""
