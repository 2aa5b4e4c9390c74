"""Reads conditions, as written in `when`, `except` and `unless`, into boxes of allowed values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clausewise.engine.errors import FactError, nearest
from clausewise.engine.pack import BOUND, UNSTATED, Box, Boxes, stated
from clausewise.engine.vocabulary import Fact, Kind, Value, Values, Vocabulary
from clausewise.engine.yaml_text import Node

MOST_BOXES = 400
EMPTY = "a condition is empty: write at least one `fact: value`"


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reads conditions over one vocabulary and the named terms of one pack."""

    vocabulary: Vocabulary
    terms: Mapping[str, Boxes]

    def boxes(self, node: Node) -> Boxes:
        """Read a box, or a list of boxes any of which is meant."""
        found = [box for item in node.items("a condition") for box in self._box(item)]
        if not found:
            raise node.fail(EMPTY)
        return tuple(found)

    def _box(self, node: Node) -> list[Box]:
        result: list[Box] = [{}]
        if not node.fields("a condition"):
            raise node.fail(EMPTY)
        for name, item in node.fields("a condition").items():
            result = _meet_all(result, self._condition(name, item))
            if not result:
                raise item.fail(f"`{name}` here contradicts the conditions before it")
            if len(result) > MOST_BOXES:
                raise item.fail(
                    f"this condition spreads into over {MOST_BOXES} boxes: split the rule"
                )
        return result

    def _condition(self, name: str, node: Node) -> list[Box]:
        if name == "is":
            return self._terms(node)
        if name == "any":
            return [box for item in node.items("any") for box in self._box(item)]
        try:
            return [self._fact(self.vocabulary.fact(name), node)]
        except FactError as error:
            raise node.fail(str(error)) from error

    def _fact(self, fact: Fact, node: Node) -> Box:
        fields = node.value if isinstance(node.value, dict) else {}
        if "known" in fields:
            known = {"yes": True, "no": False}.get(fields["known"].text("known"))
            if known is None or len(fields) > 1:
                raise node.fail("`known` is yes or no, and stands alone")
            return {stated(fact.name): frozenset({known})}
        if "stated" in fields:
            if len(fields) > 1:
                raise node.fail("`stated` stands alone: put the whole condition inside it")
            values = self.values(fact, fields["stated"])
            return {fact.name: values, stated(fact.name): frozenset({True})}
        return {fact.name: self.values(fact, node)}

    def who(self, node: Node) -> Boxes:
        """Read whom a rule binds: roles, and boxes that say which holders of a role."""
        role = self.vocabulary.fact("role")
        plain: set[Value] = {UNSTATED}
        found: list[Box] = []
        for item in node.items("who"):
            if not isinstance(item.value, dict):
                plain |= _parse(role, item)
                continue
            for box in self._box(item):
                rest = {name: values for name, values in box.items() if name != role.name}
                found.append({BOUND: box.get(role.name, frozenset(role.values)), **rest})
        return ({BOUND: frozenset(plain)}, *found)

    def _terms(self, node: Node) -> list[Box]:
        result: list[Box] = [{}]
        for item in node.items("is"):
            term = item.text("a term")
            if term not in self.terms:
                hint = nearest(term, list(self.terms))
                raise item.fail(f"the pack has no term `{term}`: {hint}")
            result = _meet_all(result, self.terms[term])
        return result

    def values(self, fact: Fact, node: Node) -> Values:
        """Read what a fact may be: a value, a list, `not`, `below` or `at_least`."""
        if isinstance(node.value, dict):
            allowed = self._comparison(fact, node)
        else:
            allowed = _parse(fact, node)
        if not allowed:
            raise node.fail(f"no value of `{fact.name}` is left by this condition")
        return allowed

    def _comparison(self, fact: Fact, node: Node) -> Values:
        allowed = frozenset(fact.values)
        for key, item in node.fields(fact.name).items():
            if key == "not":
                allowed -= _parse(fact, item)
            elif key in {"below", "at_least"} and fact.kind is Kind.INT:
                limits = _parse(fact, item)
                if len(limits) != 1:
                    raise item.fail(f"`{key}` takes one number")
                limit = int(next(iter(limits)))
                allowed = frozenset(v for v in allowed if (int(v) < limit) == (key == "below"))
            else:
                raise item.fail(
                    f"`{key}` is no comparison of `{fact.name}`: use not, below, at_least"
                )
        return allowed


def _parse(fact: Fact, node: Node) -> Values:
    found: set[Value] = set()
    for item in node.items(fact.name):
        try:
            found.add(fact.parse(item.text(f"a value of `{fact.name}`")))
        except FactError as error:
            raise item.fail(str(error)) from error
    return frozenset(found)


def _meet_all(left: Iterable[Box], right: Iterable[Box]) -> list[Box]:
    right = list(right)
    met = (meet(one, other) for one in left for other in right)
    return [box for box in met if box is not None]


def meet(one: Box, other: Box) -> Box | None:
    """Return the box where both hold, or None if they never do."""
    both = dict(one)
    for name, values in other.items():
        shared = values & both[name] if name in both else values
        if not shared:
            return None
        both[name] = shared
    return both
