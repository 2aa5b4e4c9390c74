"""From a name that somebody types to the person whose entries they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from clausewise.features.audit.forms import Search, people_by_name
from clausewise.features.audit.queries import who_did

MOST = 20
"""So many are listed; whoever is not among them is found with more of the name."""
NOBODY = "Nobody in this record has that in their name or address. Write another part of it"


@dataclass(frozen=True, slots=True)
class Choice:
    """Those who may be meant, each with the address of their entries; `more`: not all of them."""

    people: tuple[tuple[str, str], ...]
    more: bool


def address(asked: Mapping[str, str], **other: str | int) -> str:
    """Return the end of an address that asks for something; empty for everything."""
    kept: dict[str, str | int] = {name: value for name, value in asked.items() if name != "page"}
    return f"?{urlencode(kept | other)}" if kept or other else ""


def choice_of(form: Search) -> Choice:
    """Find those whose name holds what was typed; where there is nobody, the form says so."""
    found = who_did(form.entries, form.cleaned_data["who"], MOST + 1)
    if not found:
        form.add_error("who", NOBODY)
    named = people_by_name(found[:MOST])
    people = tuple((name, address(form.asked, person=ref)) for ref, name in named)
    return Choice(people, more=len(found) > MOST)
