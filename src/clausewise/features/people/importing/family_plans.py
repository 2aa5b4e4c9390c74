"""Compares what records say of pupils' contacts with what a school knows of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from clausewise.features.people.importing.differences import NOTHING, Difference, Step
from clausewise.features.people.importing.family_matching import KnownFamilies, Told
from clausewise.features.people.importing.rows import PupilRecord
from clausewise.features.people.models import Contact, Pupil, Tie

OWN = {
    "number": "number",
    "first_name": "first name",
    "last_name": "last name",
    "email": "e-mail address",
    "phone": "phone number",
}
OF_THE_TIE = {
    "relationship": "relationship",
    "parental_responsibility": "parental responsibility",
    "order": "place in order",
    "no_contact": "no contact (court order)",
}


class About(Protocol):
    """A record, the pupil it is about, and what is to be said of the two."""

    step: Step
    pupil: Pupil
    record: PupilRecord


@dataclass(slots=True)
class FamilyPlan:
    """The contacts and ties to be written."""

    added: list[Contact] = field(default_factory=list)
    changed: dict[str, Contact] = field(default_factory=dict)
    ties_added: list[Tie] = field(default_factory=list)
    ties_changed: list[Tie] = field(default_factory=list)
    ties_removed: list[Tie] = field(default_factory=list)


def plan_families(
    families: KnownFamilies, abouts: Sequence[About], *, may_remove: bool
) -> FamilyPlan:
    """Say in each step what changes in the pupil's contacts, and return what is to be written.

    A tie that a court forbids to be used is never taken away here: only a person does that.
    """
    plan = FamilyPlan(added=families.added)
    told = [[Told(a.pupil, record) for record in a.record.get("contacts", [])] for a in abouts]
    families.settle([each for several in told for each in several])
    for about, several in zip(abouts, told, strict=True):
        if "contacts" in about.record:
            ties = dict(families.ties.get(about.pupil.ref, {}))
            about.step.differences += _family(plan, about.pupil, ties, several)
            if may_remove:
                about.step.differences += _removed(plan, ties, several)
    return plan


def _family(
    plan: FamilyPlan, pupil: Pupil, ties: dict[str, Tie], several: Sequence[Told]
) -> Iterator[Difference]:
    for each in several:
        yield from _contact(plan, each)
    for contact, said in _ties_told(several):
        tie = ties.get(contact.ref)
        if tie is None:
            tie = ties[contact.ref] = Tie(pupil=pupil, contact=contact)
            yield _new_tie(plan, tie, said)
        else:
            yield from _tie(plan, tie, said)


def _contact(plan: FamilyPlan, told: Told) -> Iterator[Difference]:
    contact = told.found
    if told.speaks and contact.pk:
        for name, title in OWN.items():
            before, after = getattr(contact, name), told.record.get(name)
            if after is not None and after != before:
                yield Difference(f"{contact}: {title}", before or NOTHING, str(after) or NOTHING)
                setattr(contact, name, after)
                plan.changed[contact.ref] = contact


def _ties_told(several: Sequence[Told]) -> list[tuple[Contact, dict[str, object]]]:
    """Return, once for each contact of a pupil, what all its records say of what they are to them.

    Where records differ, the first one counts; but a court's order counts wherever it stands.
    """
    said: dict[str, tuple[Contact, dict[str, object]]] = {}
    for each in several:
        _, words = said.setdefault(each.found.ref, (each.found, {}))
        for name in OF_THE_TIE.keys() & each.record.keys():
            words.setdefault(name, each.record.get(name))
        if each.record.get("no_contact"):
            words["no_contact"] = True
    return list(said.values())


def _new_tie(plan: FamilyPlan, tie: Tie, said: Mapping[str, object]) -> Difference:
    for name, value in said.items():
        setattr(tie, name, value)
    plan.ties_added.append(tie)
    return Difference("contact", NOTHING, f"{tie.contact} ({tie.relationship or 'contact'})")


def _tie(plan: FamilyPlan, tie: Tie, said: Mapping[str, object]) -> Iterator[Difference]:
    found = list(_changes(tie, said))
    if found:
        plan.ties_changed.append(tie)
    yield from found


def _changes(tie: Tie, said: Mapping[str, object]) -> Iterator[Difference]:
    for name, title in OF_THE_TIE.items():
        before = getattr(tie, name)
        after = said.get(name, before)
        if name == "no_contact" and before:
            continue  # a person alone takes it away
        if after != before:
            yield Difference(f"{tie.contact}: {title}", _words(before), _words(after))
            setattr(tie, name, after)


def _words(value: object) -> str:
    if value is None or value == "":
        return NOTHING
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _removed(plan: FamilyPlan, ties: dict[str, Tie], told: Sequence[Told]) -> Iterator[Difference]:
    here = {each.found.ref for each in told}
    for ref, tie in ties.items():
        if ref not in here and not tie.no_contact:
            plan.ties_removed.append(tie)
            words = f"{tie.contact} ({tie.relationship or 'contact'})"
            yield Difference("contact", words, NOTHING)
