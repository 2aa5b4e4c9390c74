"""The facts that a policy may turn on and that a question may state.

A vocabulary is data (`packs/vocabulary.yaml`). Its names and values never change their meaning, so
a decision stored today can be replayed against the same version years from now.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from clausewise.engine.errors import FactError, PackError, Problem, nearest
from clausewise.engine.yaml_text import Node, read_yaml

Value: TypeAlias = str | bool | int
Values: TypeAlias = frozenset[Value]
Facts: TypeAlias = Mapping[str, Value | Values | None]


class Kind(StrEnum):
    """What sort of values a fact has."""

    ENUM = "enum"
    BOOL = "bool"
    INT = "int"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that can be known about a question.

    `values` are in order, whole numbers included. `ask` is the question put to a person, `labels`
    the words of each answer; `topic` groups yes/no facts asked together, `item` words each there
    (“name a pupil”) and `part` says where on the page. `cost` is how much it takes to answer (1 is
    a glance), `likely` the value that most people give, `sensitive` marks what is asked only if all
    hangs on it, `judgement` what only a person can settle. `approval_of` names the role whose
    approval the fact records; `fixed` marks what nobody can change to get another answer (who one
    is, whom one met).
    `asked_if` is what must be possible for the question to make sense; `implies` what each value
    settles elsewhere.
    """

    name: str
    kind: Kind
    values: tuple[Value, ...]
    means: str
    ask: str
    labels: Mapping[Value, str]
    topic: str = ""
    item: str = ""
    part: str = ""
    cost: float = 1.0
    likely: str = ""
    sensitive: bool = False
    judgement: bool = False
    approval_of: str = ""
    fixed: bool = False
    asked_if: Mapping[str, Values] = field(default_factory=dict)
    implies: Mapping[Value, Mapping[str, Value]] = field(default_factory=dict)

    def parse(self, text: str) -> Value:
        """Read a value as it is written in packs and on the command line. Raises FactError."""
        for value in self.values:
            if text == written(value) or (self.kind is Kind.BOOL and text == str(value).lower()):
                return value
        raise FactError(f"`{self.name}` cannot be `{text}`: {self.choices(text)}")

    def check(self, value: object) -> Value:
        """Return a value given from outside, in JSON or a form, as ours. Raises FactError."""
        for known in self.values:
            if type(known) is type(value) and known == value:
                return known
        if isinstance(value, str):
            return self.parse(value)
        raise FactError(f"`{self.name}` cannot be `{value}`: {self.choices(str(value))}")

    def choices(self, text: str) -> str:
        """Say what would be right."""
        if self.kind is Kind.INT:
            return f"give a whole number from {self.values[0]} to {self.values[-1]}"
        return nearest(text, [written(value) for value in self.values])


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All facts, in the order of the file, and the version that stored decisions keep."""

    version: int
    facts: Mapping[str, Fact]

    def fact(self, name: str) -> Fact:
        """Return the fact of that name. Raises FactError, with the nearest name there is."""
        try:
            return self.facts[name]
        except KeyError:
            hint = nearest(name, list(self.facts))
            raise FactError(f"there is no fact `{name}`: {hint}") from None

    def check(self, facts: Mapping[str, object]) -> dict[str, Value | Values]:
        """Return the facts with each name and value proved to be ours; None (unknown) is dropped.

        A frozenset, set, list or tuple states partial knowledge: one of these values.
        """
        known: dict[str, Value | Values] = {}
        for name, value in facts.items():
            fact = self.fact(name)
            if value is None:
                continue
            if isinstance(value, frozenset | set | list | tuple):
                values = frozenset(map(fact.check, value))
                if not values:
                    raise FactError(f"`{name}` was given no value at all: leave it out if unknown")
                known[name] = values if len(values) > 1 else next(iter(values))
            else:
                known[name] = fact.check(value)
        self._refuse_contradictions(known)
        return known

    def _refuse_contradictions(self, known: Mapping[str, Value | Values]) -> None:
        told = {name: v if isinstance(v, frozenset) else {v} for name, v in known.items()}
        for name, values in told.items():
            implies = self.facts[name].implies
            for other in {other for value in values for other in implies.get(value, {})}:
                left = told.get(other, self.facts[other].values)
                if not any(implies.get(v, {}).get(other, next(iter(left))) in left for v in values):
                    clash = f"`{name}` and `{other}` cannot both be as stated"
                    raise FactError(f"{clash}: leave one of them out")

    @property
    def approvals(self) -> dict[str, str]:
        """Each role that can approve, with the fact that records its answer."""
        return {fact.approval_of: name for name, fact in self.facts.items() if fact.approval_of}


def written(value: Value) -> str:
    """Write a value as packs do: yes, no, a number or a word."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def read_vocabulary(text: str, file: str = "vocabulary.yaml") -> Vocabulary:
    """Read a vocabulary. Raises PackError with every problem found."""
    whole = read_yaml(text, file)
    top = whole.fields("the vocabulary")
    if not {"version", "facts"} <= set(top) or not top["version"].text("version").isdigit():
        raise whole.fail("a vocabulary needs `version`, a whole number, and `facts`")
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    for name, node in top["facts"].fields("facts").items():
        try:
            facts[name] = _fact(name, node)
        except PackError as error:
            problems.extend(error.problems)
        except (KeyError, ValueError) as error:
            problems.append(node.problem(f"fact `{name}` cannot be read: {error}"))
    for name, node in top["facts"].fields("facts").items():
        problems.extend(_unknown_names(name, node, facts))
    if problems:
        raise PackError(problems)
    return Vocabulary(int(top["version"].text("version")), facts)


KEYS = [
    "type",
    "values",
    "min",
    "max",
    "means",
    "ask",
    "labels",
    "topic",
    "item",
    "part",
    "cost",
    "likely",
    "sensitive",
    "judgement",
    "approval_of",
    "fixed",
    "asked_if",
    "implies",
]


def _fact(name: str, node: Node) -> Fact:
    fields = node.fields(f"fact `{name}`")
    for key in fields:
        if key not in KEYS:
            raise node.fail(f"fact `{name}` has no `{key}`: {nearest(key, KEYS)}")
    kind = Kind(fields["type"].text("type"))
    values, labels = _values(kind, fields)

    def text(key: str, default: str = "") -> str:
        return fields[key].text(key) if key in fields else default

    bare = Fact(name, kind, values, text("means"), "", labels)
    return Fact(
        name=name,
        kind=kind,
        values=values,
        means=text("means"),
        ask=text("ask", text("means")),
        labels=labels,
        topic=text("topic"),
        item=text("item"),
        part=text("part"),
        cost=float(text("cost", "1")),
        likely=_likely(fields, values),
        sensitive=text("sensitive") == "yes",
        judgement=text("judgement") == "yes",
        approval_of=text("approval_of"),
        fixed=text("fixed") == "yes",
        asked_if=_asked_if(fields),
        implies=_implies(bare, fields),
    )


def _values(kind: Kind, fields: dict[str, Node]) -> tuple[tuple[Value, ...], dict[Value, str]]:
    if kind is Kind.BOOL:
        return (True, False), {True: "Yes", False: "No"}
    if kind is Kind.INT:
        low, high = (int(fields[key].text(key)) for key in ("min", "max"))
        numbers = tuple(range(low, high + 1))
        return numbers, {number: str(number) for number in numbers}
    node = fields["values"]
    if isinstance(node.value, dict):
        return tuple(node.value), {key: item.text(key) for key, item in node.value.items()}
    words = [item.text("a value") for item in node.items("values")]
    return tuple(words), {word: word.replace("_", " ").capitalize() for word in words}


def _likely(fields: dict[str, Node], values: tuple[Value, ...]) -> str:
    if "likely" not in fields:
        return ""
    value = fields["likely"].text("likely")
    if value not in values:
        raise fields["likely"].fail(f"`likely: {value}` is no value of this fact")
    return value


def _asked_if(fields: dict[str, Node]) -> dict[str, Values]:
    if "asked_if" not in fields:
        return {}
    conditions = fields["asked_if"].fields("asked_if").items()
    return {
        name: frozenset(_bool_or_text(item.text(name)) for item in node.items(name))
        for name, node in conditions
    }


def _implies(fact: Fact, fields: dict[str, Node]) -> dict[Value, dict[str, Value]]:
    if "implies" not in fields:
        return {}
    return {
        fact.parse(text): {
            other: _bool_or_text(item.text(other)) for other, item in node.fields("implies").items()
        }
        for text, node in fields["implies"].fields("implies").items()
    }


def _bool_or_text(text: str) -> Value:
    return {"yes": True, "no": False}.get(text, text)


def _unknown_names(name: str, node: Node, facts: Mapping[str, Fact]) -> list[Problem]:
    fact = facts.get(name)
    if fact is None:
        return []
    named = [*fact.asked_if, *(other for then in fact.implies.values() for other in then)]
    return [node.problem(f"there is no fact `{word}`") for word in named if word not in facts]
