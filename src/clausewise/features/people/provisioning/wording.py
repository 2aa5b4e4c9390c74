"""What is wrong with what a directory sent, in words that whoever runs it can read in its log."""

import re

from pydantic import ValidationError
from scim2_models import Error, SCIMException

WORDS = {
    "string_type": "Send text",
    "string_too_long": "Send at most {max_length} characters",
    "bool_type": "Send true or false",
    "bool_parsing": "Send true or false",
    "int_type": "Send a whole number",
    "int_parsing": "Send a whole number",
    "list_type": "Send a list",
    "model_type": "Send an object with attributes",
    "value_error": "Send an e-mail address",
}
"""By what the check of a value calls its error."""
OTHER = "This cannot be used as it was sent"
BIG_LETTER = re.compile(r"_([a-z])")


def error_of(wrong: ValidationError | SCIMException) -> Error:
    """Return what went wrong in the form of SCIM. A patch wraps the check of a value in its own."""
    if isinstance(wrong, ValidationError):
        return _checked(wrong)
    error = wrong.to_error()
    if isinstance(wrong.__cause__, ValidationError):
        error.detail = _checked(wrong.__cause__).detail
    return error


def _checked(wrong: ValidationError) -> Error:
    """Keep what scim2-models says itself; the check of a value speaks to programmers."""
    first = wrong.errors()[0]
    error = Error.from_validation_error(first)
    if not first["type"].startswith("scim_"):
        path = str(error.detail).removeprefix(first["msg"])
        words = WORDS.get(first["type"], OTHER) if path or first["type"] == "model_type" else OTHER
        error.detail = words.format(**first.get("ctx", {})) + _as_in_scim(path)
    return error


def _as_in_scim(path: str) -> str:
    return BIG_LETTER.sub(lambda found: found[1].upper(), path)
