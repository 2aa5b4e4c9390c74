"""Thirty thousand pupils with two contacts each, from a file's bytes to a database."""

import resource
from datetime import date
from time import process_time

import django
from django.core.management import call_command

from benchmarks import school
from benchmarks.result import Result, shown

PUPILS = 30_000
DAY = date(2026, 11, 25)


def measure() -> Result:
    """Bring them in, and bring the same in again."""
    school.empty_database()
    django.setup()
    call_command("migrate", verbosity=0)
    people = __import__("clausewise.features.people.api", fromlist=["api"])
    here = people.Organisation.objects.create(slug="large", name="Large", kind="school")
    content = school.roll(PUPILS, people.upn_for).encode()

    def bring_in() -> object:
        table = people.open_table("roll.csv", content)
        columns = people.guess_columns(here, "pupils", table.headings)
        read = people.read_pupils(table, columns)
        terms = people.Terms(DAY, whole_roll=True)
        return people.bring_in_pupils(None, here, read, terms, people.Agreed())

    result = Result(["what", "processor seconds", "added", "changed", "unchanged"])
    for what in ("new", "the same again"):
        start = process_time()
        counts = bring_in().counts()
        taken = process_time() - start
        result.rows.append(
            [what, shown(taken), *(str(counts[k]) for k in ("added", "changed", "unchanged"))]
        )
        result.at_most(f"30,000 pupils with 60,000 contacts, {what}", taken, 60, " s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result.at_most("memory at its highest in these imports", peak, 700, " MB")
    return result
