"""The words of an answer on screen, in a terminal and on paper: one wording for all of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from re import compile as compile_pattern

from clausewise.engine.answers import Due, Needed
from clausewise.engine.lifts import Change
from clausewise.engine.pack import Outcome, Pack, Signature
from clausewise.engine.vocabulary import Fact, Kind, Value, Values

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.PROHIBITED: "Not allowed",
    Outcome.NEEDS_APPROVAL: "Ask first",
    Outcome.ADVISED_AGAINST: "Advised against",
    Outcome.PERMITTED: "Allowed",
    Outcome.NOT_ADDRESSED: "The policy is silent",
    Outcome.UNDECIDED: "It depends",
}
WHAT_TO_DO = "What to do"
CHILD_FIRST = (
    "If a child is in danger now, ring 999 first. Then tell the designated safeguarding lead. "
    "Do not copy, save or send on any intimate picture of a child."
)
"""Said before all else wherever a child may be at risk, whatever the policy says or leaves out."""
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

DUTIES: Mapping[str, str] = {
    "add_aup_link": "Add a link to the acceptable use policy",
    "add_disclaimer": "Say that the views are your own",
    "add_logo": "Add the school's logo",
    "apply_discipline_policy": "Deal with it under the discipline policy",
    "consider_contributors": "Think about who will contribute",
    "consider_readers": "Think about who will read it",
    "consider_reputation": "Think about the school's good name",
    "credit_source": "Say whose material it is",
    "delete_photo": "Delete the picture from the device",
    "list_in_privacy_notice": "Have the account listed in the privacy notice",
    "publish_terms": "Publish the terms of use and house rules",
    "set_strict_privacy": "Set the privacy settings as strict as they go",
    "state_role": "Say who you are and what your role is",
    "write_in_first_person": "Write as I or we",
}
"""Duties that their name alone does not make plain."""


def is_concern(facts: Mapping[str, object]) -> bool:
    """Tell whether somebody asks what to do about a thing seen or received."""
    return facts.get("activity") == "see_concern"


def may_harm_a_child(facts: Mapping[str, object]) -> bool:
    """Tell whether safeguarding comes first: a concern, a child at risk, a crime, a vile image."""
    vile_image = facts.get("offensive") is True and facts.get("shows_pupil") is True
    named = facts.get("child_at_risk") is True or facts.get("illegal") is True
    return is_concern(facts) or named or vile_image


def outcome_words(outcome: Outcome, facts: Mapping[str, object]) -> str:
    """Name an outcome. Of a thing seen, "allowed" would say nothing: it is what to do about it."""
    told = outcome is Outcome.PERMITTED and is_concern(facts)
    return WHAT_TO_DO if told else OUTCOMES[outcome]


def role_words(pack: Pack, role: str) -> str:
    """Return a role as the policy names it, or in plain words."""
    if role in pack.roles:
        name = pack.roles[role]
        return name if name.lower().startswith(("the ", "a ", "your ")) else f"the {name}"
    return ROLES.get(role, f"the {role.replace('_', ' ')}")


def whom_to_ask(pack: Pack, facts: Mapping[str, object]) -> str:
    """Say whom to turn to where the policy leaves it open; about a child that is never put off."""
    contact = role_words(pack, pack.contact)
    if not is_concern(facts):
        return f"Ask {contact} before you do anything."
    first = "Tell the designated safeguarding lead at once if a child may be at risk."
    return f"{first} With anything else, ask {contact}."


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
    do = due.duty.do
    verb = DUTIES.get(do) or do.replace("_", " ").capitalize()
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


def change_words(pack: Pack, change: Change) -> str:
    """Say what would have to be different, and what the answer would then be."""
    facts = pack.vocabulary.facts
    parts = [_if_words(pack, facts[name], value) for name, value in change.facts.items()]
    return f"{OUTCOMES[change.outcome]} {both(parts)}"


def _if_words(pack: Pack, fact: Fact, value: Value | Values) -> str:
    if fact.approval_of:
        form = "written approval" if value == "written" else "approval"
        return f"with the {form} of {role_words(pack, fact.approval_of)}"
    return f"if the answer to “{fact.ask}” were “{value_words(fact, value)}”"


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
