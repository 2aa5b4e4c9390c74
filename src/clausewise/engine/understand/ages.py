"""How old the other person is, where the text gives the number."""

import re
from collections.abc import Iterator

AGE = re.compile(
    r"(?<= )(?:(?:aged?|turned|turns|is(?: now| only| just)?|now|, only|just turned|she is|he is|age of) (?P<after>\d{1,2})"
    r"(?= (?:[,.?!;]|old|and|who|on|now|last|this|has|wants|sent|years|to|from|year|in|today))"
    r"|(?:pupil|student|leaver|boy|girl|lad|child|kid) (?:,|of) (?P<comma>\d{1,2})(?= (?:,|on|to|wants|has|who|about))"
    r"|(?P<before>\d{1,2}) (?:year|yr|yo)s? olds?)(?= )"
)
OTHERWISE = re.compile(r"(?:under|over|below|least|than|i am|year|grade|up to)$")
YOUNGEST, OLDEST = 3, 99


def ages(plain: str) -> Iterator[tuple[int, int, int]]:
    """Each age in the plain words, with where it is said. "Under 18" is no age."""
    for found in AGE.finditer(plain):
        if OTHERWISE.search(plain[: found.start()].rstrip()):
            continue
        years = int(found["after"] or found["comma"] or found["before"])
        if YOUNGEST <= years <= OLDEST:
            yield years, *found.span()
