"""Unique pupil numbers: whether one can be right.

Thirteen characters: a check letter, the local authority (3), the school (4), the year (2) and a
serial number (3), whose last is a letter in a temporary number (DfE, “Unique pupil numbers”).
"""

import re

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""Without I, O and S, which are easily misread."""
SHAPE = re.compile(rf"[{LETTERS}]\d{{11}}[\d{LETTERS}]")
AUTHORITIES = frozenset([*range(201, 214), *range(301, 421), *range(660, 682), *range(800, 975)])
"""Codes that local authorities of England and Wales have had; new ones come, so it only warns."""


def check_letter(upn: str) -> str:
    """Return the letter that the twelve characters after it ask for."""
    values = (LETTERS.index(c) if c in LETTERS else int(c) for c in upn[1:])
    return LETTERS[sum(weight * value for weight, value in enumerate(values, start=2)) % 23]


def is_right(upn: str) -> bool:
    """Whether a number has the shape of one, and the check letter that goes with the rest."""
    return SHAPE.fullmatch(upn) is not None and upn[0] == check_letter(upn)


def is_temporary(upn: str) -> bool:
    """Whether it stands in until the pupil's own number is known."""
    return upn[-1:].isalpha()


def has_known_authority(upn: str) -> bool:
    """Whether it names a local authority that we know of. Warn where not; never refuse."""
    return int(upn[1:4]) in AUTHORITIES


def upn_for(rest: str) -> str:
    """Return the UPN that ends in these twelve characters."""
    return check_letter(f"A{rest}") + rest
