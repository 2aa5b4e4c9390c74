"""Reads of what counts for an organisation, and of how its pages look."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from clausewise.features.people.cover.standing import lines_among
from clausewise.features.people.models import Organisation
from clausewise.features.people.school_settings.inherited import (
    Chosen,
    chosen_along,
    logo_along,
    own_settings,
)
from clausewise.features.people.viewer import NOBODY, Viewer


def settings_of(organisation: Organisation) -> Chosen:
    """Return what counts for an organisation."""
    return settings_everywhere()[organisation]


def settings_everywhere() -> dict[Organisation, Chosen]:
    """Return what counts for each organisation, in one query."""
    found = lines_among(Organisation.objects.select_related("settings"))
    return {line[0]: chosen_along(line) for line in found.values()}


def line_of(viewer: Viewer, organisation: int) -> list[Organisation]:
    """Return an organisation, by its key, and all above it with what they set, in one query."""
    keys = viewer.line(organisation)
    rows = Organisation.objects.filter(pk__in=keys).select_related("settings", "logo")
    return sorted(rows.defer("logo__png"), key=lambda each: keys.index(each.pk))


@dataclass(frozen=True, slots=True)
class Look:
    """How the head of a page shows the organisation that it belongs to.

    `version` is another one whenever the look changes, also because a trust's did.
    """

    slug: str
    name: str
    colour: str
    version: str
    has_logo: bool


def look(request: HttpRequest) -> dict[str, Look | None]:
    """Offer templates the look of the organisation that a page is of.

    On pages of no organisation it is the person's own, where they belong to just one.
    """
    here = getattr(request, "organisation", None)
    viewer: Viewer = getattr(request, "viewer", NOBODY)
    roles = viewer.roles
    pk = here.pk if here else next(iter(roles)) if len(roles) == 1 else None
    return {"look": _look_along(line_of(viewer, pk)) if pk is not None else None}


def _look_along(line: Sequence[Organisation]) -> Look:
    chosen = chosen_along(line)
    version = "-".join(f"{place.pk}.{own_settings(place).turn}" for place in line)
    has_logo = logo_along(line) is not None
    return Look(line[0].slug, chosen.name, chosen.colour, version, has_logo)
