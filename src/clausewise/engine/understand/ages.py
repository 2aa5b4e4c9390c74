"""How old the other person is, where the text gives the number."""

from collections.abc import Iterator

from clausewise.engine.understand.lexicon import Words

YOUNGEST, OLDEST = 3, 99


def ages(plain: str, words: Words) -> Iterator[tuple[int, int, int]]:
    """Each age in the plain words, with where it is said. "Under 18" is no age."""
    for found in words["age"].finditer(plain):
        if words["no_age"].search(plain[: found.start()].rstrip()):
            continue
        years = int(found["after"] or found["comma"] or found["before"])
        if YOUNGEST <= years <= OLDEST:
            yield years, *found.span()
