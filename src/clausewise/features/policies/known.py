"""What a question states: what the person said, and what the school's record says of them.

Nothing of the record is stated silently. The role stands among the answers, to be corrected; a
declared tie counts once the person has chosen it. What a person says goes before the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from clausewise.engine.sources import Source
from clausewise.engine.vocabulary import Value, Values, Vocabulary
from clausewise.features.people.api import Declared, OnRecord, Viewer, on_record
from clausewise.features.policies.steps import Steps


@dataclass(frozen=True, slots=True)
class Stated:
    """The facts with their sources, the declared tie chosen, and those that could be chosen."""

    facts: dict[str, Value | Values]
    sources: Mapping[str, Source]
    tie: Declared | None = None
    offered: tuple[Declared, ...] = ()


NOTHING_RECORDED = Stated({}, {})


def state(steps: Steps, known: OnRecord, vocabulary: Vocabulary) -> Stated:
    """Return what the steps state, with what is on record. Raises FactError."""
    said = steps.facts(vocabulary)
    whom = said.get("counterpart")
    ties = tuple(tie for tie in known.declared if whom in (None, tie.about))
    chosen = next((tie for tie in ties if tie.ref == steps.declared), None)
    recorded = chosen.facts(vocabulary, said.get("activity")) if chosen else {}
    facts = vocabulary.check({**recorded, **said})
    sources = {name: Source.RECORD for name in recorded if name not in said}
    if known.role and said.get("role") == known.role:
        sources["role"] = Source.RECORD
    return Stated(facts, sources, chosen, () if chosen else ties)


def state_for(viewer: Viewer, policy: str, steps: Steps, vocabulary: Vocabulary) -> Stated:
    """Do the same for whoever asks, with what is on record of them today."""
    return state(steps, on_record(viewer, policy, timezone.localdate()), vocabulary)


def begin(steps: tuple[tuple[str, str], ...], known: OnRecord) -> Steps:
    """Return the first steps, with the role that is on record unless they state one."""
    named = any(name == "role" for name, _ in steps)
    role = (("role", known.role),) if known.role and not named else ()
    return Steps((*role, *steps))
