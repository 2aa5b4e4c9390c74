"""What is refused, in words that say what to do next."""


class RefusedError(Exception):
    """Something that may not be done as asked; the message says why and what to do next."""
