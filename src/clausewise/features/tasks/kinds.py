"""Kinds of task: each feature lists its own, in fixed words, and the site's wiring names the lists.

Whatever people are told is made from these words, a count and a link. Nothing else can get into a
notice, a digest or a calendar: no name of a child, no detail of a case.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

NAME = re.compile(r"[a-z_]+\.[a-z_]+")
WORDS = re.compile(r"[A-Z][A-Za-z ,’-]{3,79}")
REFERENCE = re.compile(r"[a-z0-9]{6,20}")


class UnknownKindError(LookupError):
    """No feature lists such a kind of task."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that needs doing.

    `name` is "feature.act"; `words` say in plain English what to do. `route` names the page where
    it is done, an organisation's; with `by_reference` its address also takes the reference of what
    the task is about. `by_hand`: whoever has it may tick it off; otherwise its feature does.
    `lasting` ones are there for as long as what they ask for is so: nobody can call them off.
    `for_another` ones are about whoever asks: they never have them, and nobody can hand them on.
    `urgent` ones are told at once. `keeper` is the role that sees what a leaver left behind, and
    `confidential` ones are told to and counted for nobody but those who have them; `restricted`
    names the permission without which nobody sees in the audit record that there was one.
    """

    name: str
    words: str
    route: str
    by_reference: bool = False
    by_hand: bool = False
    lasting: bool = False
    for_another: bool = False
    restricted: str = ""
    urgent: bool = False
    keeper: str = "administrator"
    confidential: bool = False

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.name):
            raise ValueError(f"a kind’s name is “feature.act”, not “{self.name}”")
        if not WORDS.fullmatch(self.words):
            raise ValueError(f"“{self.words}” must be plain words, with nothing to fill in")

    def path(self, slug: str, about: str = "") -> str:
        """Return the address of the page where it is done, without the site's own."""
        if not self.by_reference:
            return reverse(self.route, args=[slug])
        ref = about.rpartition(":")[2]
        if not REFERENCE.fullmatch(ref):
            raise ValueError(f"{self.name} needs what it is about by its reference, not “{about}”")
        return reverse(self.route, args=[slug, ref])


@cache
def _listed(paths: tuple[str, ...]) -> dict[str, Kind]:
    return {kind.name: kind for path in paths for kind in import_string(path)}


def kinds() -> dict[str, Kind]:
    """Return every kind that a feature lists, by its name."""
    return _listed(tuple(settings.TASK_KINDS))


def kind_of(name: str) -> Kind:
    """Return a kind by its name. Raises UnknownKindError."""
    try:
        return kinds()[name]
    except KeyError as error:
        raise UnknownKindError(f"no feature lists the kind of task “{name}”") from error


def for_another() -> list[str]:
    """Return the names of the kinds that whoever asked never has."""
    return [name for name, kind in kinds().items() if kind.for_another]


def named(names: Collection[str]) -> dict[str, str]:
    """Return the words of kinds by their names, for the audit record."""
    return {name: kinds()[name].words for name in names if name in kinds()}


TAKE_OVER = Kind("tasks.take_over", "Take over what a leaver left behind", "people:leavers")
UNSENT = Kind("tasks.unsent", "See which notices could not be sent", "tasks:notices")
CHECK_SETTINGS = Kind(
    "tasks.check_settings",
    "Check your school’s name, colour and times",
    "people:settings",
    by_hand=True,
)
APPOINT = Kind(
    "tasks.appoint",
    "Appoint somebody to a role that nobody fills",
    "people:organisation",
    lasting=True,
)
DECIDE = Kind(
    "tasks.decide",
    "Decide on a declaration",
    "people:declarations",
    lasting=True,
    for_another=True,
    restricted="declarations.see",
    keeper="dsl",
    confidential=True,
)
AWAY = Kind("tasks.away", "See who is away and who stands in", "people:organisation", urgent=True)
DIGEST = Kind("tasks.digest", "What needs you in Clausewise", "people:organisation")
HEAD = Kind("tasks.audit_head", "Keep where the audit record stands", "audit:page")

OWN = (TAKE_OVER, UNSENT, CHECK_SETTINGS, APPOINT, DECIDE, AWAY, DIGEST, HEAD)
"""The kinds of this feature."""
