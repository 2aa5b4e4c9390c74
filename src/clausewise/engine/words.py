"""The words of an answer on screen, in a terminal and on paper: one wording for all of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from re import compile as compile_pattern

from clausewise.engine.answers import Due, Needed
from clausewise.engine.lifts import Change
from clausewise.engine.pack import Outcome, Pack, Signature
from clausewise.engine.vocabulary import Fact, Kind, Value, Values, Vocabulary

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.PROHIBITED: "Not allowed",
    Outcome.NEEDS_APPROVAL: "Ask first",
    Outcome.ADVISED_AGAINST: "Advised against",
    Outcome.PERMITTED: "Allowed",
    Outcome.NOT_ADDRESSED: "The policy is silent",
    Outcome.UNDECIDED: "It depends",
}
QUOTED = compile_pattern(r"`([^`]*)`")
ROLES: Mapping[str, str] = {
    "slt": "the senior leadership team",
    "dfo": "the director of finance and operations",
    "dsl": "the designated safeguarding lead",
    "hr": "human resources",
    "dpo": "the data protection officer",
    "lado": "the local authority designated officer",
    "ceop": "the Child Exploitation and Online Protection command",
}


def role_words(pack: Pack, role: str) -> str:
    """Return a role as the policy names it, or in plain words."""
    if role in pack.roles:
        name = pack.roles[role]
        return name if name.lower().startswith(("the ", "a ", "your ")) else f"the {name}"
    return ROLES.get(role, f"the {role.replace('_', ' ')}")


def either(words: Iterable[str]) -> str:
    """Join alternatives: a, b or c."""
    listed = list(words)
    return " or ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def both(words: Iterable[str]) -> str:
    """Join a list: a, b and c."""
    listed = list(words)
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def approval_words(pack: Pack, needed: Needed) -> str:
    """Say whose approval is needed, and in what form."""
    signed = [_signature(pack, signature) for signature in needed.approval.signatures]
    return (both if needed.approval.every else either)(signed)


def _signature(pack: Pack, signature: Signature) -> str:
    form = "written approval" if signature.form == "written" else "approval"
    return f"{form} from {role_words(pack, signature.role)}"


def duty_words(pack: Pack, due: Due) -> str:
    """Say what must be done, to whom and by when, as one short sentence."""
    if due.duty.do == "comply":
        return due.summary
    verb = due.duty.do.replace("_", " ").capitalize()
    to = f" to {either(role_words(pack, role) for role in due.duty.to)}" if due.duty.to else ""
    within = f", {due.duty.within}" if due.duty.within else ""
    return f"{verb}{to}{within}"


def value_words(fact: Fact, value: Value | Values) -> str:
    """Say what a fact was stated to be."""
    if not isinstance(value, frozenset):
        return capitalised(fact.labels[value])
    ordered = [each for each in fact.values if each in value]
    low, high = ordered[0], ordered[-1]
    if fact.kind is Kind.INT and ordered == list(range(int(low), int(high) + 1)):
        if low == fact.values[0]:
            return f"{high} or under"
        return f"{low} or over" if high == fact.values[-1] else f"{low} to {high}"
    rest = [each for each in fact.values if each not in value]
    if not rest:
        return "Anything"
    if len(rest) < len(ordered):
        return f"Not {either(fact.labels[each] for each in rest)}"
    return capitalised(either(fact.labels[each] for each in ordered))


def capitalised(words: str) -> str:
    """Return words with a capital first, the rest as they are."""
    return words[:1].upper() + words[1:]


def change_words(vocabulary: Vocabulary, change: Change) -> str:
    """Say what would have to be different, and what the answer would then be."""
    parts = [_if_words(vocabulary.facts[name], value) for name, value in change.facts.items()]
    return f"{OUTCOMES[change.outcome]} if {both(parts)}"


def _if_words(fact: Fact, value: Value | Values) -> str:
    return f"“{fact.ask}” were answered “{value_words(fact, value)}”"


def sentence(words: str) -> str:
    """Return a message as a sentence: a capital, a full stop and real quotation marks."""
    quoted = QUOTED.sub(r"“\1”", capitalised(words))
    return quoted if quoted.endswith((".", "?")) else f"{quoted}."


def day_words(day: date) -> str:
    """Write a date as people do: 1 September 2026."""
    return f"{day.day} {day:%B %Y}"


def standing(pack: Pack, today: date) -> str:
    """Say where a policy's own dates put it today."""
    parts = [f"version {pack.version}"]
    if pack.effective:
        parts.append(f"in effect from {day_words(pack.effective)}")
    elif pack.ratified:
        parts.append(f"ratified {day_words(pack.ratified)}")
    if pack.review:
        was = "review was due" if pack.review < today else "next review"
        parts.append(f"{was} {day_words(pack.review)}")
    return ", ".join(parts)
