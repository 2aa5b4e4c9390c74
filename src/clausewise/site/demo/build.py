"""Puts the demo's organisations and people into an empty database."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from django.db import transaction

from clausewise.features.people.api import (
    Appointment,
    Membership,
    Organisation,
    Person,
)
from clausewise.features.policies.api import founding
from clausewise.site.demo.world import (
    ALONE,
    CENTRAL,
    EXAMPLES,
    FIRST_NAMES,
    LAST_NAMES,
    LOCAL,
    WITHOUT_ROLE,
    Example,
)

SINCE = date(2024, 9, 1)
GOVERNING = {"governor", "chair_of_governors"}


@transaction.atomic
def build_demo() -> None:
    """Add the five example organisations, unless there are organisations already."""
    if Organisation.objects.exists():
        return
    names = _names()
    people, memberships, appointments = [], [], []
    for organisation, roles in _organisations():
        for role in (*roles, *(() if organisation.children.exists() else WITHOUT_ROLE)):
            person = _person(role, organisation, next(names))
            people.append(person)
            work = role if role in WITHOUT_ROLE else "employee"
            work = "governor" if role in GOVERNING else work
            given = {"person": person, "organisation": organisation, "starts": SINCE}
            memberships.append(Membership(**given, work=work))
            if role not in WITHOUT_ROLE:
                appointments.append(Appointment(**given, role=role))
    Person.objects.bulk_create(people)
    Membership.objects.bulk_create(memberships)
    Appointment.objects.bulk_create(appointments)


def _organisations() -> list[tuple[Organisation, tuple[str, ...]]]:
    """Add each organisation; return it with the roles that somebody holds there."""
    found = []
    for example in EXAMPLES:
        top = Organisation.objects.create(
            slug=example.policy,
            name=founding().pack(example.policy).owner,
            kind=example.kind,
            policy=example.policy,
        )
        found.append((top, _held(example)))
        for school in example.schools:
            below = Organisation.objects.create(
                slug=school.slug, name=school.name, kind=school.kind, parent=top
            )
            found.append((below, LOCAL))
    return found


def _held(example: Example) -> tuple[str, ...]:
    roles = CENTRAL if example.schools else ALONE
    return tuple(role for role in roles if role not in example.missing)


def _names() -> Iterator[tuple[str, str]]:
    """Pair first names with last names so that no pair comes twice."""
    for number in count():
        first = FIRST_NAMES[number % len(FIRST_NAMES)]
        yield first, LAST_NAMES[(number + number // len(FIRST_NAMES)) % len(LAST_NAMES)]


def _person(role: str, organisation: Organisation, name: tuple[str, str]) -> Person:
    person = Person(
        email=f"{role.replace('_', '-')}@{organisation.slug}.example",
        first_name=name[0],
        last_name=name[1],
    )
    person.set_unusable_password()
    return person
