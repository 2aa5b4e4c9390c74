"""Compares records of staff with those who belong to an organisation."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from clausewise.features.people.importing.differences import Difference, Outline, Step, shown
from clausewise.features.people.importing.pupil_plans import Terms
from clausewise.features.people.importing.rows import Read, Row, StaffRecord
from clausewise.features.people.importing.staying import Staying, is_here
from clausewise.features.people.importing.trouble import Bad, BadValueError
from clausewise.features.people.models import Membership, Organisation, Person, Work
from clausewise.features.people.staff.elsewhere import MEND, WRONG, known_elsewhere

NAMES = {
    "first_name": "first name",
    "last_name": "last name",
    "known_as": "name they go by",
}
STANDING = {
    "work": "kind of work",
    "job_title": "job title",
    "starts": "first day",
    "ends": "last day",
}


@dataclass(slots=True)
class StaffPlan:
    """What an import of staff would do: in words, and as the rows to be written."""

    organisation: Organisation
    outline: Outline = field(default_factory=Outline)
    people_added: list[Person] = field(default_factory=list)
    people_changed: list[Person] = field(default_factory=list)
    added: list[Membership] = field(default_factory=list)
    changed: list[Membership] = field(default_factory=list)
    staying: Staying = field(default_factory=Staying)


@dataclass(frozen=True, slots=True)
class KnownStaff:
    """Those who may be meant, by e-mail address; and their latest membership here, by key.

    `elsewhere` are the keys of those who belong to other organisations too; `strangers` are the
    addresses of those who are known outside the trust alone.
    """

    people: Mapping[str, Person]
    here: Mapping[int, Membership]
    elsewhere: frozenset[int]
    strangers: frozenset[str]


def plan_staff(organisation: Organisation, read: Read[StaffRecord], terms: Terms) -> StaffPlan:
    """Compare records with who is known. Nothing is written.

    People are told apart by e-mail address. The names of those who belong to other schools too are
    not this school's to change. With `whole_roll`, whoever belongs and is in no
    record has left, unless rows are bad.
    """
    plan = StaffPlan(organisation, Outline(bad=list(read.bad)))
    known = _known(organisation, [row.record["email"] for row in read.rows])
    seen: dict[str, int] = {}
    for row in read.rows:
        first = seen.setdefault(row.record["email"], row.line)
        wrong = _twice(first, row) or _stranger(row, known, terms) or _dates(row, known)
        if wrong is None:
            _look_at(plan, row, known, terms)
        else:
            plan.outline.bad.append(Bad(row.line, "", wrong.wrong, wrong.mend))
    plan.outline.bad.sort(key=lambda each: each.line)
    if terms.whole_roll and not plan.outline.bad:
        _leave(plan, known, seen, terms.day)
    return plan


def _known(organisation: Organisation, emails: Sequence[str]) -> KnownStaff:
    held = Membership.objects.filter(organisation=organisation).select_related("person")
    here = {each.person_id: each for each in held.order_by("starts", "pk")}
    people = {each.person.email: each.person for each in here.values()}
    others = [email for email in dict.fromkeys(emails) if email not in people]
    strangers: set[str] = set()
    for start in range(0, len(others), 500):
        found = Person.objects.filter(email__in=others[start : start + 500])
        people |= {person.email: person for person in found}
        strangers |= known_elsewhere(others[start : start + 500], organisation)
    other = Membership.objects.exclude(organisation=organisation)
    also = other.filter(person__memberships__organisation=organisation)
    elsewhere = frozenset(also.values_list("person", flat=True))
    return KnownStaff(people, here, elsewhere, frozenset(strangers))


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


def _look_at(plan: StaffPlan, row: Row[StaffRecord], known: KnownStaff, terms: Terms) -> None:
    record = row.record
    person = known.people.get(record["email"])
    member = known.here.get(person.pk) if person else None
    name = f"{record.get('known_as') or record['first_name']} {record['last_name']}"
    step = Step(row.line, name)
    if member is None:
        new = _new_member(plan.organisation, person or _new_person(record), record, terms.day)
        new_here = is_here(new, terms.day)
        if person is None:
            new.person.is_active = new_here  # whoever left before we knew of them cannot sign in
            plan.people_added.append(new.person)
        elif new_here:
            plan.staying.back.append(person)
        plan.added.append(new)
        plan.outline.added.append(step)
        return
    last_day = member.ends
    own = {} if member.person_id in known.elsewhere else NAMES
    names = list(_changes(member.person, record, own, terms))
    standing = list(_changes(member, record, STANDING, terms))
    step.differences = [*names, *standing]
    if names:
        plan.people_changed.append(member.person)
    if standing:
        plan.changed.append(member)
    if member.ends != last_day and plan.staying.note_last_day(member, last_day, terms.day):
        plan.outline.left.append(step)
    elif step.differences:
        plan.outline.changed.append(step)
    else:
        plan.outline.unchanged += 1


def _new_person(record: StaffRecord) -> Person:
    names = {name: record.get(name, "") for name in NAMES}
    person = Person(email=record["email"], **names)
    person.set_unusable_password()
    return person


def _new_member(
    organisation: Organisation, person: Person, record: StaffRecord, day: date
) -> Membership:
    ends = record.get("ends")
    starts = record.get("starts") or min(day, ends or day)
    return Membership(
        person=person,
        organisation=organisation,
        work=record.get("work", Work.EMPLOYEE),
        job_title=record.get("job_title", ""),
        starts=starts,
        ends=ends,
    )


def _changes(
    held: Person | Membership, record: StaffRecord, titles: Mapping[str, str], terms: Terms
) -> Iterator[Difference]:
    """Change somebody, in memory, into what a record says, and say what changed."""
    said: dict[str, object] = {name: v for name, v in record.items() if name in titles}
    if not said.get("starts"):
        said.pop("starts", None)  # nobody belongs without a first day
    if terms.whole_roll and "ends" in titles:
        said.setdefault("ends", None)  # whoever is on the list works here
    for name, after in said.items():
        before = getattr(held, name)
        if before != after:
            words = (shown(value, name, terms.day) for value in (before, after))
            setattr(held, name, after)
            yield Difference(titles[name], *words)


def _leave(plan: StaffPlan, known: KnownStaff, seen: Mapping[str, int], day: date) -> None:
    for member in known.here.values():
        if is_here(member, day) and member.starts < day and member.person.email not in seen:
            plan.staying.left.append(member)
            plan.outline.left.append(Step(0, member.person.full_name))
