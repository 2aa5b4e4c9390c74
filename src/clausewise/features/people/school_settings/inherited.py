"""What counts for an organisation: what it set itself, else what is above it set, else the site.

A line is an organisation and all above it, nearest first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from clausewise.features.people.models import Organisation, Settings

UNSET = (None, "")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What counts for an organisation, wherever it was set; by default what the site has."""

    name: str = ""
    colour: str = "#1f5a53"
    idle_minutes: float = 0
    digest_hour: int = 7
    digest_days: str = "12345"

    def works_on(self, day: date) -> bool:
        """Whether the digest goes on a day."""
        return str(day.isoweekday()) in self.digest_days


SITE = Chosen()


@dataclass(frozen=True, slots=True)
class Value:
    """What counts of one setting, and who set it: None for the site."""

    value: Any
    set_by: Organisation | None = None


def own_settings(organisation: Organisation) -> Settings:
    """Return what an organisation set itself; where it set nothing, all is empty."""
    try:
        return organisation.settings
    except Settings.DoesNotExist:
        return Settings(organisation=organisation)


def value_along(line: Sequence[Organisation], name: str) -> Value:
    """Return what counts of a setting for the first of a line; of an empty line, the site's."""
    owned = ((getattr(own_settings(place), name), place) for place in line)
    found = [Value(value, place) for value, place in owned if value not in UNSET]
    if name == "idle_minutes":  # whoever is below can only make it shorter
        return min([*found, Value(settings.IDLE_MINUTES)], key=lambda each: each.value)
    return found[0] if found else Value(getattr(SITE, name))


def chosen_along(line: Sequence[Organisation]) -> Chosen:
    """Return what counts for the first of a line. Its name is its own, never its trust's."""
    names = ("colour", "idle_minutes", "digest_hour", "digest_days")
    name = own_settings(line[0]).display_name or line[0].name
    return Chosen(name, *(value_along(line, each).value for each in names))


def logo_along(line: Sequence[Organisation]) -> Organisation | None:
    """Return whose logo the first of a line shows, if there is one."""
    return next((place for place in line if hasattr(place, "logo")), None)
