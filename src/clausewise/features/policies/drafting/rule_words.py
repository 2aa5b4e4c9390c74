"""A rule in the pack format, said in words that need no format."""

from collections.abc import Iterator, Mapping
from typing import Any

from clausewise.engine.vocabulary import Fact, Kind, Vocabulary
from clausewise.engine.words import DUTIES, capitalised, either

EFFECTS = {
    "forbid": "It is not allowed",
    "approval": "It is allowed only with approval",
    "advise": "It is advised against",
    "permit": "It is allowed",
    "duty": "Something must be done",
}
ROLE_WORDS = {
    "slt": "a senior leader",
    "dsl": "the designated safeguarding lead",
    "dfo": "the director of finance and operations",
    "hr": "human resources",
    "dpo": "the data protection officer",
    "lado": "the local authority designated officer",
    "ceop": "CEOP",
}


def rule_words(rule: Mapping[str, Any], vocabulary: Vocabulary) -> list[str]:
    """Return what a rule says, a line for its effect and one for each case that it speaks of."""
    lines = [f"{_effect(rule)}, where"]
    lines += _boxes(rule.get("when"), vocabulary, "")
    lines += _boxes(rule.get("except"), vocabulary, "but not where ")
    lines += _boxes(rule.get("unless"), vocabulary, "unless ")
    return lines


def role_words(role: str) -> str:
    """Return a role of the contract as people say it."""
    return ROLE_WORDS.get(role, f"the {role.replace('_', ' ')}")


def _effect(rule: Mapping[str, Any]) -> str:
    words = EFFECTS[rule["effect"]]
    approval, duty = rule.get("approval"), rule.get("duty")
    if approval:
        words = f"{words} of {_signatures(approval)}"
    if duty:
        verb = DUTIES.get(duty["do"]) or capitalised(duty["do"].replace("_", " "))
        to = f" to {either(map(role_words, _listed(duty['to'])))}" if duty.get("to") else ""
        within = f", {duty['within']}" if duty.get("within") else ""
        words = f"{verb}{to}{within}"
    return words


def _signatures(approval: Mapping[str, Any]) -> str:
    signed = approval.get("any_of") or approval.get("all_of") or [approval]
    words = [role_words(each["role"]) for each in signed]
    joined = " and ".join(words) if "all_of" in approval else either(words)
    return f"{joined}, in writing" if signed[0].get("form") == "written" else joined


def _boxes(boxes: Any, vocabulary: Vocabulary, before: str) -> list[str]:  # noqa: ANN401 # as JSON holds it
    return [f"{before}{'; '.join(_box(box, vocabulary))}" for box in _listed(boxes) if box]


def _box(box: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[str]:
    for name, value in box.items():
        if name == "any":
            yield either(", ".join(_box(each, vocabulary)) for each in _listed(value))
        else:
            yield condition_words(vocabulary.facts[name], value)


def condition_words(fact: Fact, value: Any) -> str:  # noqa: ANN401 # as JSON holds it
    """Return one condition as the question that it answers and the answers that meet it."""
    if isinstance(value, Mapping):
        return f"{fact.ask} {_special(fact, value)}"
    if fact.name == "activity":
        return f"somebody wants to {either(_label(fact, each) for each in _listed(value))}"
    return f"{fact.ask} {capitalised(either(_label(fact, each) for each in _listed(value)))}"


def _special(fact: Fact, value: Mapping[str, Any]) -> str:
    if "stated" in value:
        return f"{condition_words(fact, value['stated']).removeprefix(fact.ask).strip()}, if stated"
    if "known" in value:
        return "Stated" if value["known"] == "yes" else "Not stated"
    if "not" in value:
        return f"Not {either(_label(fact, each) for each in _listed(value['not']))}"
    ends = [("at_least", "{} or over"), ("below", "under {}")]
    return " and ".join(words.format(value[key]) for key, words in ends if key in value)


def _label(fact: Fact, text: str) -> str:
    return str(text) if fact.kind is Kind.INT else fact.labels[fact.parse(str(text))]


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 # as JSON holds it
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
