"""What may stand in an entry."""

LONGEST_TEXT = 200
"""Characters in one text of an entry's details: enough for references and words, not for prose."""


def check_can_be_sealed(value: object) -> None:
    """Raise `TypeError` or `ValueError` unless both databases give a value back as it went in."""
    if isinstance(value, dict):
        for name, inner in value.items():
            check_can_be_sealed(str(name))
            check_can_be_sealed(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            check_can_be_sealed(inner)
    elif isinstance(value, str):
        _check_text(value)
    elif not (value is None or isinstance(value, bool | int)):
        raise TypeError(
            f"an entry of the audit record cannot hold {value!r}: give texts, whole numbers, yes "
            "or no, and lists or objects of these"
        )


def _check_text(text: str) -> None:
    if len(text) > LONGEST_TEXT or "\0" in text or not _is_whole(text):
        raise ValueError(
            f"an entry of the audit record cannot hold {text[:40]!r}: give a reference, a word of "
            f"the vocabulary or a count, of {LONGEST_TEXT} characters at most"
        )


def _is_whole(text: str) -> bool:
    """Whether a text has no half character, which no file and no database can keep."""
    return text.encode(errors="replace") == text.encode(errors="surrogatepass")
