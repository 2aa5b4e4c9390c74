"""Whatever is imported, importing it again changes nothing."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.features.people.api import Contact, Pupil, Tie

FIRST, LAST = st.sampled_from(["Ann", "Bo", "Zoë"]), st.sampled_from(["Moss", "Lee", "O’Hara"])
UPNS = ["B801200005001", "M201360025007", "Z936300124123", "R33012342500A"]
NUMBER = st.sampled_from(["", "1", "2", "3"])
CONTACT = st.fixed_dictionaries(
    {"last_name": LAST},
    optional={
        "first_name": FIRST,
        "number": st.sampled_from(["", "1", "2"]),
        "email": st.sampled_from(["", "a@home.example", "b@home.example"]),
        "phone": st.sampled_from(["", "+441632960001", "+441632960002"]),
        "relationship": st.sampled_from(["", "Mother"]),
        "parental_responsibility": st.sampled_from([None, True, False]),
        "order": st.sampled_from([None, 1, 2]),
        "no_contact": st.booleans(),
    },
)
PUPIL = st.fixed_dictionaries(
    {"first_name": FIRST, "last_name": LAST, "admission_number": NUMBER},
    optional={
        "upn": st.sampled_from(["", *UPNS]),
        "known_as": st.sampled_from(["", "Bobby"]),
        "born": st.dates(),
        "year": st.sampled_from([None, 0, 5]),
        "do_not_publish": st.booleans(),
        "contacts": st.lists(CONTACT, max_size=3),
    },
)
ROLL = st.lists(PUPIL, max_size=5)
EASY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def told(records):
    """Return records that nothing shares with the last time they were used."""
    return [
        {
            **each,
            **({"contacts": [dict(c) for c in each["contacts"]]} if "contacts" in each else {}),
        }
        for each in records
    ]


@EASY
@given(before=ROLL, records=ROLL, whole_roll=st.booleans())
def test_the_same_records_again_change_nothing(office, before, records, whole_roll):
    for table in (Tie, Pupil, Contact):
        table.objects.all().delete()
    office.pupils(told(before), only_good=True)
    first = office.pupils(told(records), only_good=True, whole_roll=whole_roll)

    again = office.pupils(told(records), only_good=True, whole_roll=whole_roll)

    bad = {each.line for each in first.bad}
    again_bad = {each.line for each in again.bad}
    acted_on = {step.line for step in (*again.added, *again.changed, *again.left)}
    # a row that was bad may be good once the others are in; no other row does anything
    assert acted_on <= bad or again_bad < bad
    assert bad or again_bad == set()
