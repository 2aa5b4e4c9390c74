"""Compares records of pupils with what a school knows: what to add, change and take away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from clausewise.features.people.importing.differences import Difference, Outline, Step, shown
from clausewise.features.people.importing.family_matching import KnownFamilies
from clausewise.features.people.importing.family_plans import FamilyPlan, plan_families
from clausewise.features.people.importing.merging import merged
from clausewise.features.people.importing.pupil_matching import KnownPupils
from clausewise.features.people.importing.rows import PupilRecord, Read, Row
from clausewise.features.people.importing.trouble import Bad, BadValueError
from clausewise.features.people.models import Contact, Leaving, Organisation, Pupil, Tie
from clausewise.features.people.school_years import cohort_of
from clausewise.features.people.upn import has_known_authority

TITLES = {
    "upn": "UPN",
    "admission_number": "admission number",
    "first_name": "first name",
    "last_name": "last name",
    "preferred_name": "preferred name",
    "known_as": "other names",
    "born": "date of birth",
    "cohort": "school year",
    "joined": "date of joining",
    "left": "last day here",
    "leaving": "how they left",
    "do_not_publish": "must not be shown",
}


@dataclass(slots=True)
class About:
    """A record, the pupil it is about, and what is to be said of the two."""

    step: Step
    pupil: Pupil
    record: PupilRecord
    own: list[Difference]
    new: bool


@dataclass(slots=True)
class PupilPlan:
    """What an import of pupils would do: in words, and as the rows to be written."""

    organisation: Organisation
    outline: Outline = field(default_factory=Outline)
    added: list[Pupil] = field(default_factory=list)
    changed: list[Pupil] = field(default_factory=list)
    families: FamilyPlan = field(default_factory=FamilyPlan)


@dataclass(frozen=True, slots=True)
class Terms:
    """On which day an import is, whether whoever is not in it has left, and where it came from.

    With `strangers`, those may be in it who are known outside the trust alone: whoever runs the
    server says so.
    """

    day: date
    whole_roll: bool = False
    source: str = "file"
    strangers: bool = False


def plan_pupils(organisation: Organisation, read: Read[PupilRecord], terms: Terms) -> PupilPlan:
    """Compare records with what is known. Nothing is written.

    With `whole_roll`, whoever is on the roll and in no record has left. While rows are bad nobody
    is taken to have left and no contact is taken away: what is missing may stand in a bad row.
    """
    known = list(Pupil.objects.kept().filter(organisation=organisation).order_by("pk"))
    read = merged(read)
    plan = PupilPlan(organisation, Outline(bad=list(read.bad)))
    abouts = list(_abouts(plan, read.rows, KnownPupils(known), terms))
    plan.outline.bad.sort(key=lambda each: each.line)
    sure = not plan.outline.bad
    families = _families(organisation, known)
    plan.families = plan_families(families, abouts, may_remove=sure)
    _sort_out(plan, abouts)
    if terms.whole_roll and sure:
        _leave(plan, known, {about.pupil.ref for about in abouts}, terms.day)
    return plan


def _abouts(
    plan: PupilPlan, rows: Sequence[Row[PupilRecord]], known: KnownPupils, terms: Terms
) -> Iterator[About]:
    taken: dict[str, int] = {}
    for row in rows:
        try:
            match = known.match(row.record)
            pupil = match or Pupil(organisation=plan.organisation)
            _check_once(taken.setdefault(pupil.ref, row.line), row.line)
            own = list(_changes(pupil, row.record, terms))
        except BadValueError as error:
            plan.outline.bad.append(Bad(row.line, "", error.wrong, error.mend))
        else:
            known.note(pupil)
            plan.outline.warnings += _warnings(row)
            step = Step(row.line, pupil.full_name)
            yield About(step, pupil, row.record, own, new=match is None)


def _warnings(row: Row[PupilRecord]) -> Iterator[Bad]:
    upn = row.record.get("upn")
    if upn and not has_known_authority(upn):
        yield Bad(
            row.line,
            TITLES["upn"],
            "The UPN names a local authority that we do not know.",
            "It goes in all the same; check it.",
        )


def _check_once(first: int, line: int) -> None:
    if first != line:
        raise BadValueError(
            f"It is about the same pupil as line {first}.",
            "Delete one of the two, or give both the same numbers.",
        )


def _changes(pupil: Pupil, record: PupilRecord, terms: Terms) -> Iterator[Difference]:
    """Change a pupil, in memory, into what a record says, and say what changed."""
    said: dict[str, object] = {k: value for k, value in record.items() if k in TITLES}
    if "year" in record:
        said["cohort"] = None if record["year"] is None else cohort_of(record["year"], terms.day)
    for name in ("upn", "admission_number", "do_not_publish"):
        if not said.get(name):
            said.pop(name, None)  # a person alone takes a number or a flag away
    if terms.whole_roll and "left" not in said:
        said |= {"left": None, "leaving": ""}  # whoever is on the roll is here
    joined, left = (record.get("joined", pupil.joined), said.get("left", pupil.left))
    if joined and isinstance(left, date) and left < joined:
        raise BadValueError("The last day would be before the first.", "Correct one of the dates.")
    for name, after in said.items():
        before = getattr(pupil, name)
        if before != after:
            words = (shown(value, name, terms.day) for value in (before, after))
            setattr(pupil, name, after)
            yield Difference(TITLES[name], *words)


def _families(organisation: Organisation, known: Sequence[Pupil]) -> KnownFamilies:
    contacts = Contact.objects.filter(organisation=organisation).order_by("pk")
    families = KnownFamilies(organisation, contacts)
    by_key = {pupil.pk: pupil for pupil in known}
    for tie in Tie.objects.filter(pupil__organisation=organisation).order_by("pk"):
        tie.pupil, tie.contact = by_key[tie.pupil_id], families.contacts[tie.contact_id]
        families.tie(tie)
    return families


def _sort_out(plan: PupilPlan, abouts: Sequence[About]) -> None:
    """Put each step where it belongs, and each pupil to be written."""
    for about in abouts:
        if about.new:
            plan.added.append(about.pupil)
            plan.outline.added.append(about.step)
            continue
        if about.own:
            plan.changed.append(about.pupil)
        about.step.differences[:0] = about.own
        if about.step.differences:
            plan.outline.changed.append(about.step)
        else:
            plan.outline.unchanged += 1


def _leave(plan: PupilPlan, known: Sequence[Pupil], here: set[str], day: date) -> None:
    for pupil in known:
        if pupil.ref not in here and (pupil.left is None or pupil.left > day):
            pupil.left, pupil.leaving = max(day, pupil.joined or day), Leaving.OTHER
            plan.changed.append(pupil)
            plan.outline.left.append(Step(0, pupil.full_name))
