"""Reads of what an organisation set, and of how its pages look."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.http import HttpRequest

from clausewise.features.people.models import Logo, Organisation, Settings
from clausewise.features.people.viewer import NOBODY


def settings_of(organisation: Organisation) -> Settings:
    """Return what an organisation set, or the defaults."""
    try:
        return organisation.settings
    except Settings.DoesNotExist:
        return Settings(organisation=organisation)


@dataclass(frozen=True, slots=True)
class Look:
    """How the head of a page shows the organisation that it belongs to."""

    slug: str
    name: str
    colour: str
    version: int
    has_logo: bool


def look(request: HttpRequest) -> dict[str, Look | None]:
    """Offer templates the look of the organisation that a page is of.

    On pages of no organisation it is the person's own, where they belong to just one.
    """
    here = getattr(request, "organisation", None)
    roles = getattr(request, "viewer", NOBODY).roles
    pk = here.pk if here else next(iter(roles)) if len(roles) == 1 else None
    return {"look": _look_of(pk) if pk is not None else None}


def _look_of(pk: int) -> Look:
    drawn = Exists(Logo.objects.filter(organisation=OuterRef("pk")))
    rows = Organisation.objects.select_related("settings").annotate(has_logo=drawn)
    organisation = rows.get(pk=pk)
    chosen = settings_of(organisation)
    return Look(
        organisation.slug, chosen.name, chosen.colour, chosen.turn, bool(organisation.has_logo)
    )
