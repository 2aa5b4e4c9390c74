"""What no name, title or address may hold, wherever it comes from. Each raises BadValueError."""

from clausewise.features.people.importing.trouble import BadValueError

STARTS_A_FORMULA = ("=", "+", "-", "@")


def check_shown(text: str) -> None:
    """Refuse what cannot be seen: control characters, and those that turn the text's direction."""
    if not text.isprintable():
        raise BadValueError("It holds a character that cannot be shown.", "Type it anew.")


def check_no_formula(text: str) -> None:
    """Refuse what a spreadsheet takes for a formula; a dash alone is how schools write “none”."""
    if text != "-" and text.startswith(STARTS_A_FORMULA):
        raise BadValueError(
            f"It begins with “{text[0]}”, as a formula does.", "Begin with a letter or a digit."
        )
