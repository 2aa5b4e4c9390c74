"""Characters that show as nothing, or as a space, and would part words or keep them together."""

_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_JOINED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
"""Letters that typesetters join; PDFs keep them as one."""
_TABLE = {
    **{ord(joined): letters for joined, letters in _JOINED.items()},
    **dict.fromkeys(map(ord, _NOTHING)),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **{number: None for number in range(32) if chr(number) not in "\t\n\r"},
}


def cleaned(text: str) -> str:
    """Return a text with plain spaces, and without what shows as nothing."""
    return text.translate(_TABLE)
