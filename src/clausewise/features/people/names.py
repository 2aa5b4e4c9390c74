"""Names as people look for them: without accents, capitals, apostrophes and hyphens."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

UNMARKED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that Unicode does not take apart into a letter and its mark."""
INSIDE = re.compile(r"['’‘ʼ`´]")
HYPHENS = re.compile(r"[-‐‑‒–—]+")
OTHER = re.compile(r"[^\w-]|_")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return a text in small letters without marks and apostrophes; hyphens and spaces stay."""
    letters = text if text.isascii() else _unmarked(text)
    return " ".join(OTHER.sub(" ", INSIDE.sub("", letters.casefold())).split())


def _unmarked(text: str) -> str:
    apart = unicodedata.normalize("NFKD", HYPHENS.sub("-", text))
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return letters.casefold().translate(UNMARKED)


def words_of(text: str) -> list[str]:
    """Return the words of a name, folded; of a double-barrelled one each half and both together."""
    found = []
    for word in fold(text).split():
        parts = [part for part in word.split("-") if part]
        found += parts
        if len(parts) > 1:
            found.append("".join(parts))
    return list(dict.fromkeys(found))


def initials_of(given_names: Iterable[str], last_name: str) -> list[str]:
    """Return the initials somebody may be called by: of each first name, short and in full."""
    last = [part[0] for part in fold(last_name).replace("-", " ").split()]
    found = []
    for name in given_names:
        first = [part[0] for part in fold(name).replace("-", " ").split()]
        if first and last:
            found += [first[0] + last[0], "".join(first + last)]
    return list(dict.fromkeys(found))
