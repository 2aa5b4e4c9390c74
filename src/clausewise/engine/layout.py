"""Gives each value that a pack can tell apart its bit, so that what is known becomes one integer.

A fact's values fall into groups that no condition of the pack separates ("under 18", "anything but
LinkedIn"). Each group is one bit. An unknown fact has all its bits set; partial knowledge, some.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from clausewise.engine.errors import FactError
from clausewise.engine.pack import BOUND, UNSTATED, Box, stated
from clausewise.engine.vocabulary import Facts, Value, Values, Vocabulary

MaskBox: TypeAlias = Mapping[str, int]
Keep: TypeAlias = Mapping[Value | Values | None, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one fact's bits stand: its groups of values, the first bit and the mask of all."""

    name: str
    groups: tuple[Values, ...]
    base: int

    @property
    def full(self) -> int:
        """All bits of this fact, counted from zero."""
        return (1 << len(self.groups)) - 1

    def local(self, values: Values) -> int:
        """Return the bits, counted from zero, of the groups that meet these values."""
        return sum(1 << i for i, group in enumerate(self.groups) if group & values)

    def values(self, mask: int) -> Values:
        """Return the values of the groups in a mask counted from zero."""
        return frozenset(v for i, group in enumerate(self.groups) if mask >> i & 1 for v in group)


class Layout:
    """The bits of every fact that some box mentions, and what each stated value keeps."""

    def __init__(self, vocabulary: Vocabulary, boxes: Iterable[Box]) -> None:
        self.vocabulary = vocabulary
        self.slots: dict[str, Slot] = {}
        base = 0
        for name, sets in _mentioned(vocabulary, boxes).items():
            slot = Slot(name, _groups(_domain(vocabulary, name), sets), base)
            self.slots[name] = slot
            base += len(slot.groups)
        self.all = (1 << base) - 1
        self.full: dict[str, int] = {name: slot.full for name, slot in self.slots.items()}
        self.keep = {name: self._keeps(name) for name in self.slots if name in vocabulary.facts}
        self.unstated = {
            name: keep[None] for name, keep in self.keep.items() if keep[None] != self.all
        }
        self.impossible = (*self._contradictions(), *self._other_roles())
        self.settling: dict[str, list[tuple[str, Keep]]] = {name: [] for name in self.slots}
        for fact in self.keep:
            for name, left in self._settles(fact):
                self.settling[name].append((fact, left))

    def box(self, box: Box) -> dict[str, int]:
        """Return a box of values as a box of bits; facts that it leaves free are left out."""
        masks = {name: self.slots[name].local(values) for name, values in box.items()}
        return {name: mask for name, mask in masks.items() if mask != self.full[name]}

    def encode(self, facts: Facts) -> int:
        """Return what is still possible, as bits. Raises FactError for a value that is not ours."""
        x = self.all
        for name, keep in self.unstated.items():
            if facts.get(name) is None:
                x &= keep
        return self.narrow(x, facts)

    def narrow(self, x: int, facts: Facts) -> int:
        """Return these bits less what the facts rule out. Raises FactError as `encode` does."""
        for name, value in facts.items():
            keep = self.keep.get(name)
            if keep is not None and value is not None:
                x &= self._kept(name, keep, value)
        return x

    def _kept(
        self, name: str, keep: Mapping[Value | Values | None, int], value: Value | Values
    ) -> int:
        if not isinstance(value, frozenset):
            try:
                return keep[value]
            except (KeyError, TypeError) as error:
                raise FactError(f"`{name}` cannot be `{value}`") from error
        mask = 0
        for one in value:
            mask |= self._kept(name, keep, one)
        return mask

    def known(self, x: int) -> dict[str, int]:
        """Return the facts that are narrowed in these bits, as a box."""
        box = {}
        for name, slot in self.slots.items():
            mask = x >> slot.base & slot.full
            if mask != slot.full:
                box[name] = mask
        return box

    def bits(self, box: MaskBox) -> int:
        """Return a box of bits as one integer, free facts with all bits set."""
        x = self.all
        for name, mask in box.items():
            slot = self.slots[name]
            x &= ~(slot.full << slot.base) | mask << slot.base
        return x

    def _only(self, name: str, values: Values) -> int:
        slot = self.slots[name]
        return self.all & ~(slot.full << slot.base) | slot.local(values) << slot.base

    def _keeps(self, name: str) -> dict[Value | Values | None, int]:
        fact = self.vocabulary.facts[name]
        keeps: dict[Value | Values | None, int] = {None: self._settled(name, None)}
        for value in fact.values:
            keeps[value] = self._only(name, frozenset({value})) & self._settled(name, value)
            for other, implied in fact.implies.get(value, {}).items():
                if other in self.slots:
                    keeps[value] &= self._only(other, frozenset({implied}))
        return keeps

    def _settles(self, name: str) -> Iterator[tuple[str, Keep]]:
        """Yield each slot that a fact bears on, and what each of its values leaves of the slot."""
        keep = self.keep[name]
        implies = self.vocabulary.facts[name].implies.values()
        beside = {name, stated(name), BOUND, *(other for then in implies for other in then)}
        for slot in [self.slots[other] for other in sorted(beside & self.slots.keys())]:
            left = {value: kept >> slot.base & slot.full for value, kept in keep.items()}
            if any(mask != slot.full for mask in left.values()):
                yield slot.name, left

    def _contradictions(self) -> Iterator[dict[str, int]]:
        """Yield what cannot be so together, as one fact settles the other by definition."""
        facts = self.vocabulary.facts
        settled = (
            (name, value, other, implied)
            for name in self.keep
            for value, then in facts[name].implies.items()
            for other, implied in then.items()
            if other in self.slots
        )
        for name, value, other, implied in settled:
            slot = self.slots[other]
            wrong = slot.full & ~slot.local(frozenset({implied}))
            yield {name: self.slots[name].local(frozenset({value})), other: wrong}

    def _other_roles(self) -> Iterator[dict[str, int]]:
        """Yield each role that binds with the roles that it is not."""
        role = self.slots["role"]
        for index, group in enumerate(self.slots[BOUND].groups):
            others = role.full & ~role.local(group)
            if UNSTATED not in group and others:
                yield {BOUND: 1 << index, "role": others}

    def _settled(self, name: str, value: Value | None) -> int:
        """Return what stating a fact, or leaving it out, settles beside the fact itself."""
        x = self.all
        if name == "role":
            x &= self._only(BOUND, frozenset({UNSTATED if value is None else value}))
        if stated(name) in self.slots:
            x &= self._only(stated(name), frozenset({value is not None}))
        return x


def _domain(vocabulary: Vocabulary, name: str) -> tuple[Value, ...]:
    if name == BOUND:
        return (*vocabulary.fact("role").values, UNSTATED)
    return vocabulary.facts[name].values if name in vocabulary.facts else (True, False)


def _mentioned(vocabulary: Vocabulary, boxes: Iterable[Box]) -> dict[str, list[Values]]:
    sets: dict[str, set[Values]] = {}
    for box in boxes:
        for name, values in box.items():
            sets.setdefault(name, set()).add(values)
    bound, role = sets.setdefault(BOUND, set()), sets.setdefault("role", set())
    bound |= role | {frozenset({UNSTATED})}
    role |= bound  # the same groups for both, so that one of several roles is decided exactly
    for fact in vocabulary.facts.values():
        for value, then in fact.implies.items():
            if any(other in sets for other in then):
                sets.setdefault(fact.name, set()).add(frozenset({value}))
    for name in [fact for fact in vocabulary.facts if stated(fact) in sets]:
        sets.setdefault(name, set())
    order = [name for fact in vocabulary.facts for name in (fact, stated(fact))]
    return {name: sorted(sets[name], key=repr) for name in (BOUND, *order) if name in sets}


def _groups(domain: tuple[Value, ...], sets: list[Values]) -> tuple[Values, ...]:
    """Split a fact's values into groups that none of the sets separates, in the domain's order."""
    groups: dict[tuple[bool, ...], list[Value]] = {}
    for value in domain:
        groups.setdefault(tuple(value in values for values in sets), []).append(value)
    return tuple(frozenset(group) for group in groups.values())
