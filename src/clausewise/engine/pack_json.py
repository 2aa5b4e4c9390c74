"""A typed pack as plain JSON and back: what is read again is equal to what was written.

Values and boxes that many rules share are listed once and named by their place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeAlias

from clausewise.engine.pack import (
    Approval,
    Box,
    Boxes,
    Case,
    Clause,
    ClauseKind,
    Conflict,
    Duty,
    Effect,
    Outcome,
    Pack,
    Rule,
    Signature,
)
from clausewise.engine.vocabulary import Values, Vocabulary

Listed: TypeAlias = list[Any]
Item: TypeAlias = Clause | Rule | Case | Conflict | Duty | Signature
DAYS = ("ratified", "effective", "review")
BOXES = ("when", "who", "outside", "unless")
CASES = ("fires", "quiet")
RULE = tuple(field.name for field in fields(Rule))


def write_pack(pack: Pack) -> dict[str, Any]:
    """Return a pack ready for JSON; its vocabulary is left out."""
    writer = _Writer()
    data = {
        field.name: getattr(pack, field.name)
        for field in fields(pack)
        if field.name != "vocabulary"
    }
    data |= {
        "clauses": [_listed(clause) for clause in pack.clauses.values()],
        "rules": [writer.rule(rule) for rule in pack.rules],
        "covers": writer.places(pack.covers),
        "conflicts": [_listed(c, when=writer.places(c.when)) for c in pack.conflicts],
        "cases": [writer.case(case) for case in pack.cases],
        **{name: _day(data[name]) for name in DAYS},
    }
    return {"pack": data, "sets": writer.sets.items, "boxes": writer.boxes.items}


def read_pack(data: Mapping[str, Any], vocabulary: Vocabulary) -> Pack:
    """Return the pack that was written. Raises KeyError, TypeError, ValueError if it was not."""
    reader = _Reader(data["sets"], data["boxes"])
    pack = data["pack"]
    clauses = [Clause(i, ClauseKind(kind), *rest) for i, kind, *rest in pack["clauses"]]
    typed = {
        "clauses": {clause.id: clause for clause in clauses},
        "rules": tuple(map(reader.rule, pack["rules"])),
        "covers": reader.at(pack["covers"]),
        "conflicts": tuple(map(reader.conflict, pack["conflicts"])),
        "cases": tuple(map(reader.case, pack["cases"])),
        "changes": tuple(pack["changes"]),
        **{name: _date(pack[name]) for name in DAYS},
    }
    return Pack(vocabulary=vocabulary, **{**pack, **typed})


class _Table:
    """A list of things that are each written once, and then named by their place."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self._places: dict[str, int] = {}

    def place(self, item: object) -> int:
        key = repr(item)  # as True == 1, but a yes is no number
        if key not in self._places:
            self._places[key] = len(self.items)
            self.items.append(item)
        return self._places[key]


class _Writer:
    def __init__(self) -> None:
        self.sets = _Table()
        self.boxes = _Table()

    def rule(self, rule: Rule) -> Listed:
        boxes = {name: self.places(getattr(rule, name)) for name in BOXES}
        cases = {name: list(map(self.case, getattr(rule, name))) for name in CASES}
        signed = rule.approval and [
            list(map(_listed, rule.approval.signatures)),
            rule.approval.every,
        ]
        return _listed(
            rule,
            approval=signed,
            duty=rule.duty and _listed(rule.duty),
            starts=_day(rule.starts),
            ends=_day(rule.ends),
            **boxes,
            **cases,
        )

    def case(self, case: Case) -> Listed:
        given = {
            name: [self._set(value)] if isinstance(value, frozenset) else value
            for name, value in case.given.items()
        }
        return _listed(case, given=given)

    def places(self, boxes: Boxes) -> list[int]:
        return [self._box(box) for box in boxes]

    def _box(self, box: Box) -> int:
        return self.boxes.place({name: self._set(values) for name, values in box.items()})

    def _set(self, values: Values) -> int:
        return self.sets.place(sorted(values, key=repr))


class _Reader:
    def __init__(self, sets: Iterable[Listed], boxes: Iterable[Mapping[str, int]]) -> None:
        self.sets: list[Values] = [frozenset(values) for values in sets]
        self.boxes: list[Box] = [
            {name: self.sets[place] for name, place in box.items()} for box in boxes
        ]

    def rule(self, row: Listed) -> Rule:
        rule = dict(zip(RULE, row, strict=True))
        signed, duty = rule["approval"], rule["duty"]
        rule |= {name: self.at(rule[name]) for name in BOXES}
        rule |= {name: tuple(map(self.case, rule[name])) for name in CASES}
        rule |= {
            "effect": Effect(rule["effect"]),
            "approval": signed and Approval(tuple(Signature(*s) for s in signed[0]), signed[1]),
            "duty": duty and Duty(duty[0], tuple(duty[1]), duty[2]),
            "overridden_by": tuple(rule["overridden_by"]),
            "starts": _date(rule["starts"]),
            "ends": _date(rule["ends"]),
        }
        return Rule(**rule)

    def case(self, row: Listed) -> Case:
        say, given, outcome, clauses, duties, ask = row
        known = {
            name: self.sets[value[0]] if isinstance(value, list) else value
            for name, value in given.items()
        }
        due = tuple((do, clause) for do, clause in duties)
        return Case(say, known, Outcome(outcome), tuple(clauses), due, ask)

    def conflict(self, row: Listed) -> Conflict:
        name, clauses, when, summary = row
        return Conflict(name, tuple(clauses), self.at(when), summary)

    def at(self, places: Iterable[int]) -> Boxes:
        return tuple([self.boxes[place] for place in places])


def _listed(item: Item, **changed: object) -> Listed:
    return [changed.get(f.name, getattr(item, f.name)) for f in fields(item)]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
