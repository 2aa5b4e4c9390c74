"""Compares records of staff with those who belong to an organisation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from clausewise.features.people.importing.differences import Difference, Outline, Step, shown
from clausewise.features.people.importing.pupil_plans import Terms
from clausewise.features.people.importing.rows import Read, Row, StaffRecord
from clausewise.features.people.importing.staff_known import (
    LAST,
    MISSING,
    KnownStaff,
    known_staff,
    missing,
    trouble_with,
)
from clausewise.features.people.importing.staying import Staying, is_here
from clausewise.features.people.importing.trouble import Bad
from clausewise.features.people.models import Membership, Organisation, Person, Work

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


def plan_staff(organisation: Organisation, read: Read[StaffRecord], terms: Terms) -> StaffPlan:
    """Compare records with who is known. Nothing is written.

    People are told apart by e-mail address. The names of those who belong to other schools too are
    not this school's to change. With `whole_roll`, whoever belongs and is in no
    record has left, unless rows are bad; the last administrator stays.
    """
    plan = StaffPlan(organisation, Outline(bad=list(read.bad)))
    known = known_staff(organisation, read, terms)
    seen: dict[str, int] = {}
    for row in read.rows:
        first = seen.setdefault(row.record["email"], row.line)
        wrong = trouble_with(first, row, known, terms)
        if wrong is None:
            _look_at(plan, row, known, terms)
        else:
            plan.outline.bad.append(Bad(row.line, "", wrong.wrong, wrong.mend))
    plan.outline.bad.sort(key=lambda each: each.line)
    if terms.whole_roll and not plan.outline.bad:
        _leave(plan, known, seen, terms.day)
    return plan


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
    """Let those leave who are not in the list, all but the last administrator."""
    for member in missing(known, seen, day):
        if member.person_id in known.last:
            plan.outline.bad.append(Bad(0, "", MISSING, LAST.mend))
        else:
            plan.staying.left.append(member)
            plan.outline.left.append(Step(0, member.person.full_name))
