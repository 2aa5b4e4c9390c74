"""Reads of staff; each says who looks."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from clausewise.features.people.models import Appointment, Membership, Organisation, Person
from clausewise.features.people.viewer import Viewer

SEE = "people.see_staff"


@dataclass(frozen=True, slots=True)
class WantedStaff:
    """Which staff of a list are wanted: of one kind of work, holding one role."""

    work: str = ""
    role: str = ""


def staff_of(
    viewer: Viewer, organisation: Organisation, wanted: WantedStaff, day: date
) -> QuerySet[Membership]:
    """Return who belongs to an organisation on a day, by name."""
    rows = viewer.limit(Membership.objects.on(day), SEE).filter(organisation=organisation)
    if wanted.work:
        rows = rows.filter(work=wanted.work)
    if wanted.role:
        held = Appointment.objects.on(day).filter(organisation=organisation, role=wanted.role)
        rows = rows.filter(Exists(held.filter(person=OuterRef("person"))))
    names = ("person__last_name", "person__first_name", "pk")
    return rows.select_related("person").order_by(*names)


def roles_of(
    people: list[Person], organisation: Organisation, day: date
) -> dict[int, list[Appointment]]:
    """Return the roles that each of some people holds in an organisation on a day."""
    found: dict[int, list[Appointment]] = {}
    held = Appointment.objects.on(day).filter(organisation=organisation, person__in=people)
    for each in held.order_by("pk"):
        found.setdefault(each.person_id, []).append(each)
    return found


def member(viewer: Viewer, organisation: Organisation, ref: str) -> Membership | None:
    """Return somebody's latest membership of an organisation; None for nobody there."""
    rows = Membership.objects.filter(organisation=organisation, person__ref=ref)
    found = viewer.limit(rows.select_related("person", "organisation"), SEE)
    return found.order_by("-starts", "-pk").first()
