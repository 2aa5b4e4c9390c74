"""Who may be meant by a list of staff, and what is wrong with a row of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from clausewise.features.people.importing.pupil_plans import Terms
from clausewise.features.people.importing.rows import Read, Row, StaffRecord
from clausewise.features.people.importing.staying import is_here
from clausewise.features.people.importing.trouble import BadValueError
from clausewise.features.people.leaving.administrators import last_administrators
from clausewise.features.people.models import Membership, Organisation, Person
from clausewise.features.people.staff.elsewhere import MEND, WRONG, known_elsewhere

LAST = BadValueError(
    "Nobody else administers Clausewise here, so they stay.",
    "Appoint another administrator first, without a last day.",
)
MISSING = "The last administrator is not in the list, and stays."


@dataclass(frozen=True, slots=True)
class KnownStaff:
    """Those who may be meant, by e-mail address; and their latest membership here, by key.

    `elsewhere` are the keys of those who belong to other organisations too; `strangers` are the
    addresses of those who are known outside the trust alone; `last` the keys of administrators who
    would leave by the list, and leave nobody.
    """

    people: Mapping[str, Person]
    here: Mapping[int, Membership]
    elsewhere: frozenset[int]
    strangers: frozenset[str]
    last: frozenset[int] = frozenset()


def known_staff(organisation: Organisation, read: Read[StaffRecord], terms: Terms) -> KnownStaff:
    """Find those who are here, and those whom the rows name."""
    emails = [row.record["email"] for row in read.rows]
    held = Membership.objects.filter(organisation=organisation).select_related("person")
    here = {each.person_id: each for each in held.order_by("starts", "pk")}
    people = {each.person.email: each.person for each in here.values()}
    others = [email for email in dict.fromkeys(emails) if email not in people]
    strangers: set[str] = set()
    for start in range(0, len(others), 500):
        named = Person.objects.filter(email__in=others[start : start + 500])
        people |= {person.email: person for person in named}
        strangers |= known_elsewhere(others[start : start + 500], organisation)
    other = Membership.objects.exclude(organisation=organisation)
    also = other.filter(person__memberships__organisation=organisation)
    elsewhere = frozenset(also.values_list("person", flat=True))
    found = KnownStaff(people, here, elsewhere, frozenset(strangers))
    leaving = {people[row.record["email"]].pk for row in read.rows if _leaves(row, found)}
    if terms.whole_roll:
        leaving |= {each.person_id for each in missing(found, {*emails}, terms.day)}
    return replace(found, last=last_administrators(leaving, organisation, terms.day))


def _leaves(row: Row[StaffRecord], known: KnownStaff) -> bool:
    """Whether a row gives somebody known a last day that they did not have."""
    person, ends = known.people.get(row.record["email"]), row.record.get("ends")
    member = known.here.get(person.pk) if person else None
    return bool(person and ends and (member is None or member.ends != ends))


def missing(known: KnownStaff, seen: Collection[str], day: date) -> list[Membership]:
    """Return who is here, and not among the addresses of a list of everybody."""
    here = (each for each in known.here.values() if is_here(each, day) and each.starts < day)
    return [each for each in here if each.person.email not in seen]


def trouble_with(
    first: int, row: Row[StaffRecord], known: KnownStaff, terms: Terms
) -> BadValueError | None:
    """Say what is wrong with a row; `first` is the first line with its address."""
    person = known.people.get(row.record["email"])
    if person and person.pk in known.last and _leaves(row, known):
        return LAST
    return _twice(first, row) or _stranger(row, known, terms) or _dates(row, known)


def _twice(first: int, row: Row[StaffRecord]) -> BadValueError | None:
    if first == row.line:
        return None
    return BadValueError(
        f"Its e-mail address is that of line {first} too.", "Delete one, or correct the address."
    )


def _stranger(row: Row[StaffRecord], known: KnownStaff, terms: Terms) -> BadValueError | None:
    if terms.strangers or row.record["email"] not in known.strangers:
        return None
    return BadValueError(WRONG, MEND)


def _dates(row: Row[StaffRecord], known: KnownStaff) -> BadValueError | None:
    person = known.people.get(row.record["email"])
    member = known.here.get(person.pk) if person else None
    starts = row.record.get("starts") or (member.starts if member else None)
    ends = row.record.get("ends", member.ends if member else None)
    if starts and ends and ends < starts:
        return BadValueError("The last day is before the first.", "Correct one of the dates.")
    return None
