"""An invented school as large as a trust, in a database of its own that is thrown away."""

import os
import random
import tempfile
from itertools import product

SYLLABLES = (
    *("ka", "ro", "mi", "sha", "len", "dor", "fi", "na", "ta"),
    *("bel", "gra", "wi", "son", "ber", "lo", "vik", "ju"),
)
HEADINGS = (
    *("UPN", "Admission number", "Legal Surname", "Legal Forename", "Date of birth", "Year group"),
    *("Contact 1 Full Name", "Contact 1 Relationship", "Contact 1 Email", "Contact 1 Mobile"),
    *("Contact 2 Full Name", "Contact 2 Relationship", "Contact 2 Email", "Contact 2 Mobile"),
)


def empty_database() -> None:
    """Point Django at a new database, with its tables and nothing in them."""
    folder = tempfile.mkdtemp(prefix="clausewise-bench-")
    os.environ["CLAUSEWISE_DATA"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "clausewise.site.settings"


class Names:
    """Draws names from a seed: 17 syllables in two to four places."""

    def __init__(self, seed: int = 1) -> None:
        self.draw = random.Random(seed)  # noqa: S311  # names, not secrets
        self.all = ["".join(each).title() for n in (2, 3) for each in product(SYLLABLES, repeat=n)]

    def __call__(self) -> str:
        return self.draw.choice(self.all)


def roll(pupils: int, upn_for: object) -> str:
    """Return a file of pupils, each with two contacts."""
    name = Names()
    lines = [",".join(HEADINGS)]
    for number in range(pupils):
        last = name()
        upn = upn_for(f"801{number // 1000:04}{20:02}{number % 1000:03}")
        own = [upn, str(number + 1), last, name(), f"{number % 28 + 1:02}/09/2015", "5"]
        mother = [f"Mrs {name()} {last}", "Mother", f"m{number}@x.example", f"07700 {number:06}"]
        father = [f"Mr {name()} {last}", "Father", f"f{number}@x.example", f"01632 {number:06}"]
        lines.append(",".join([*own, *mother, *father]))
    return "\n".join(lines)
