"""Reads of organisations and people; each says who looks."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import QuerySet

from clausewise.features.audit.api import without_walls
from clausewise.features.people.models import Appointment, Membership, Organisation
from clausewise.features.people.roles import BY_NAME
from clausewise.features.people.viewer import Viewer


def organisations_of(viewer: Viewer) -> QuerySet[Organisation]:
    """Return the organisations that somebody belongs to, by name."""
    return Organisation.objects.filter(pk__in=viewer.roles)


def is_set_up() -> bool:
    """Whether any organisation is here; a site without one is of no use to anybody yet."""
    return Organisation.objects.exists()


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody one may be in the demo: a reference, a name and their part."""

    ref: str
    name: str
    part: str


@dataclass(frozen=True, slots=True)
class Personas:
    """The people of one organisation of the demo."""

    organisation: str
    people: tuple[Persona, ...]


@without_walls("in the demo, everyone is there to be chosen before anyone is signed in")
def personas_by_organisation(day: date) -> list[Personas]:
    """Return everyone in the demo, each with their first role, or their work without one."""
    held = Appointment.objects.on(day).order_by("-pk")
    roles = dict(held.values_list("person", "role"))  # the first that each was given
    members = Membership.objects.on(day).select_related("person", "organisation").order_by("pk")
    return [
        Personas(organisation.name, tuple(_persona(each, roles) for each in group))
        for organisation, group in groupby(members, key=lambda each: each.organisation)
    ]


def _persona(member: Membership, roles: dict[int, str]) -> Persona:
    role = roles.get(member.person_id)
    part = BY_NAME[role].title if role else member.get_work_display()
    return Persona(member.person.ref, member.person.full_name, part)
