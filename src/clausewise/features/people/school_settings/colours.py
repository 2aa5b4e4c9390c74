"""Whether white words can be read on a colour, as WCAG measures it."""

import re

COLOUR = re.compile(r"#[0-9a-f]{6}")
ENOUGH = 4.5
"""The contrast that WCAG 2.2 asks of text at level AA (success criterion 1.4.3)."""


def contrast_with_white(colour: str) -> float:
    """Return the contrast of white with a colour written #rrggbb, from 1 to 21."""
    return 1.05 / (_luminance(colour) + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    low = 0.04045
    return part / 12.92 if part <= low else ((part + 0.055) / 1.055) ** 2.4
