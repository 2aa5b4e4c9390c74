"""Says in plain English what was done."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import NamedTuple

from clausewise.features.audit.models import Entry

OURSELVES = "Clausewise"
UNSAID = "something that was not noted"


class Act(NamedTuple):
    """A kind of act: its name in the record, its title in a list, and the sentence that says it.

    In braces the sentence has `by`, `about` and keys of the entry's details. After a colon stands
    what kind of thing a detail refers to, so that its name is shown: `{role:role}`. What happens
    `everyday` is shown only to whoever asks for it: it would bury what else was done.
    """

    name: str
    title: str
    sentence: str
    everyday: bool = False


def unknown_act(name: str) -> Act:
    """Return words for an act that no feature lists any more."""
    return Act(name, name, f"{{by}} did “{name}” to {{about}}")


def references(entry: Entry, act: Act) -> Iterator[str]:
    """Yield what the sentence and its place refer to, each as `kind:reference`."""
    for name, kind in _slots(act):
        yield from _referred(entry, name, kind)


def sentence(entry: Entry, act: Act, names: Mapping[str, str]) -> str:
    """Say what was done, with the names of those it speaks of.

    What no name is known for any more is called by its kind and its reference.
    """
    said = []
    for before, name, kind, _ in Formatter().parse(act.sentence):
        said.append(before)
        if name:
            found = [names.get(each, _unnamed(each)) for each in _referred(entry, name, kind or "")]
            said.append(", ".join(found) or UNSAID)
    return "".join(said)


def _slots(act: Act) -> list[tuple[str, str]]:
    parts = Formatter().parse(act.sentence)
    return [(name, kind or "") for _, name, kind, _ in parts if name]


def _referred(entry: Entry, name: str, kind: str) -> list[str]:
    if name == "by":
        return [f"person:{entry.by}" if entry.by else f":{OURSELVES}"]
    if name == "about":
        return [entry.about]
    value = entry.details.get(name, [])
    values = value if isinstance(value, list) else [value]
    return [f"{kind}:{each}" for each in values]


def _unnamed(reference: str) -> str:
    """Call a thing by its kind and its reference; a plain word by itself."""
    kind, _, which = reference.partition(":")
    return f"{kind} {which}".strip()
