"""Finding somebody among a hundred thousand by a fragment of a name, beside a plain scan."""

from datetime import date

import django
from django.core.management import call_command
from django.db import connection, transaction

from benchmarks import clock, school
from benchmarks.result import Result, shown

PEOPLE = 100_000
DAY = date(2026, 11, 25)
FRAGMENTS = {
    "the start of a name": "shami",
    "the middle of a name": "amish",
    "three letters": "sha",
    "two letters": "ik",
    "initials": "ks",
    "two fragments": "rola shami",
    "nobody": "xyzzy",
}
SCAN = (
    "SELECT id FROM people_pupil WHERE organisation_id = %s AND (first_name LIKE %s"
    " OR last_name LIKE %s OR preferred_name LIKE %s OR known_as LIKE %s)"
    " ORDER BY first_name LIKE %s OR last_name LIKE %s DESC, last_name, first_name LIMIT 20"
)
BAR, WHOLE = 5, 25


def measure() -> Result:
    """Time the lookup in the index against LIKE over the four columns of names, keys for keys."""
    school.empty_database()
    django.setup()
    call_command("migrate", verbosity=0)
    people = __import__("clausewise.features.people.api", fromlist=["api"])
    finding = __import__("clausewise.features.people.finding", fromlist=["finding"])
    here = people.Organisation.objects.create(slug="large", name="Large", kind="school")
    name = school.Names()
    pupils = [
        people.Pupil(organisation=here, first_name=name(), last_name=name()) for _ in range(PEOPLE)
    ]
    with transaction.atomic():
        people.Pupil.objects.bulk_create(pupils, batch_size=500)
        people.index_pupils(pupils, new=True)
    result = Result(["fragment", "scan, ms", "ours, ms", "× ours", "ours whole, ms"])
    viewer = people.Viewer(None, {here.pk: frozenset({"member", "dsl"})})
    where = frozenset({here.pk})
    for what, text in FRAGMENTS.items():
        timing = clock.alternate(
            lambda t=text: finding.keys_of("p", where, finding.words_asked(t), DAY),
            lambda t=text: _scan(here.pk, t),
        )
        whole = 1000 * clock.best(lambda t=text: finding.find(viewer, here, t, DAY))
        times = [shown(1000 * timing.theirs), shown(1000 * timing.ours), shown(timing.ratio)]
        times.append(shown(whole))
        result.rows.append([f"{what}: {text}", *times])
        result.at_least(f"finding by {what} among 100,000, beside a scan", timing.ratio, BAR)
        result.at_most(f"the whole answer, {what}", whole, WHOLE, " ms")
    result.notes.append(
        "Both hand over the keys of the best, starts of names first. The scan knows no accents, no"
        " initials and no second fragment. The whole answer looks through staff, pupils and"
        " contacts, and fetches the rows to show; nearly all of it is the ORM's own time."
    )
    return result


def _scan(here: int, text: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(SCAN, [here, *[f"%{text}%"] * 4, *[f"{text}%"] * 2])
        return cursor.fetchall()
