"""Says of each setting whether it is a school's own, and how it comes to have its trust's again."""

from collections.abc import Sequence

from clausewise.features.people.models import Organisation
from clausewise.features.people.school_settings.inherited import (
    UNSET,
    Value,
    logo_along,
    own_settings,
    value_along,
)

DAYS = (
    *(("1", "Monday"), ("2", "Tuesday"), ("3", "Wednesday"), ("4", "Thursday"), ("5", "Friday")),
    *(("6", "Saturday"), ("7", "Sunday")),
)
_MORNING = [(hour, f"{hour}am") for hour in range(1, 12)]
_AFTERNOON = [(hour + 12, f"{hour}pm") for hour in range(1, 12)]
HOURS = [(0, "Midnight"), *_MORNING, (12, "Midday"), *_AFTERNOON]

GO_BACK = {"digest_days": "Untick all", "digest_hour": "Choose “Not set here”"}
LEAVE_EMPTY = "Leave it empty"


def whose(value: Value) -> str:
    """Name who set a value, as its owner."""
    return f"{value.set_by}’s" if value.set_by else "the site’s"


def in_words(name: str, value: Value) -> str:
    """Write a value as people say it."""
    if name == "idle_minutes":
        return f"{value.value:g} minutes"
    if name == "digest_hour":
        return dict(HOURS)[value.value]
    if name == "digest_days":
        return ", ".join(day for number, day in DAYS if number in value.value)
    return str(value.value)


def where_from(line: Sequence[Organisation], name: str) -> str:
    """Say whether the first of a line set a value itself, what else would count, and how."""
    above = value_along(line[1:], name)
    theirs = f"{whose(above)}, {in_words(name, above)}"
    if getattr(own_settings(line[0]), name) in UNSET:
        return f"Not set here: it is {theirs}."
    back = f"{GO_BACK.get(name, LEAVE_EMPTY)} to go back to {theirs}."
    if value_along(line, name).set_by != line[0]:
        return f"Set here, but {theirs}, counts because it is shorter. {back}"
    return f"Set here. {back}"


def where_name_from(organisation: Organisation) -> str:
    """Say whether a name on the pages was set, or is the full one."""
    if own_settings(organisation).display_name:
        return f"Set here. {LEAVE_EMPTY} to go back to the full name, {organisation.name}."
    return f"Not set here: it is the full name, {organisation.name}."


def where_logo_from(line: Sequence[Organisation]) -> str:
    """Say whose logo the pages of the first of a line show."""
    place = logo_along(line)
    if place is None:
        return "There is none yet."
    return "Set here." if place == line[0] else f"Not set here: it is {place}’s."
