"""The fewest questions that can be expected, by trying every order of asking.

It shares nothing with the engine but how likely each answer is taken to be. Worlds are decided one
at a time, from the rules as written.
"""

from functools import cache
from itertools import product
from typing import TypeAlias

from benchmarks.workload.conditions import Atom, Fact, Facts, domain, holds
from benchmarks.workload.facts import APPROVERS, NAMES
from benchmarks.workload.rules import RULES, Rule
from clausewise.engine.tree import YES

Group: TypeAlias = tuple[Fact, ...]
World: TypeAlias = dict[str, Fact]
SILENT, PERMITTED, ADVISED, ASK, PROHIBITED = range(5)
LEVELS = {"forbid": PROHIBITED, "advise": ADVISED, "approval": ASK}


def outcome(world: World) -> int:
    """Return the severest thing that any rule says of a world in which all is known."""
    return max(_says(rule, world) for rule in RULES)


def _says(rule: Rule, world: World) -> int:
    if rule.effect == "duty" or not _all(rule.when, world):
        return SILENT
    excepted = any(_all(hole, world) for hole in rule.exceptions)
    if rule.effect != "approval":
        return PERMITTED if excepted else LEVELS[rule.effect]
    if excepted:
        return SILENT
    if any(world[APPROVERS[role]] == "refused" for role, _ in rule.approval):
        return PROHIBITED
    return PERMITTED if _all(rule.holes[-1], world) else ASK


def _all(atoms: tuple[Atom, ...], world: World) -> bool:
    return all(holds(atom, world[atom.fact]) for atom in atoms)


def live(facts: Facts) -> list[str]:
    """Return the unknown facts that some rule turns on which could still apply."""
    named = {
        atom.fact
        for rule in RULES
        if rule.effect != "duty" and all(_may(atom, facts) for atom in rule.when)
        for atom in (*rule.when, *(atom for hole in rule.holes for atom in hole))
    }
    return [name for name in NAMES if name in named and facts.get(name) is None]


def _may(atom: Atom, facts: Facts) -> bool:
    value = facts.get(atom.fact)
    return value is None or holds(atom, value)


def expected(facts: Facts) -> float:
    """Return the fewest questions to expect until the outcome is settled."""
    names = live(facts)
    groups = [_groups(name) for name in names]
    rest = {name: value for name, value in facts.items() if value is not None}
    filled = {name: domain(name)[0] for name in NAMES} | rest
    outcomes = {
        picked: outcome(filled | {name: group[0] for name, group in zip(names, world, strict=True)})
        for picked, world in zip(
            product(*(range(len(each)) for each in groups)), product(*groups), strict=True
        )
    }
    return _Search(
        outcomes, [[share(n, g) for g in each] for n, each in zip(names, groups, strict=True)]
    ).cost()


class _Search:
    """Every partial answer is a tuple: the place of the group that was answered, or None."""

    def __init__(self, outcomes: dict[tuple[int, ...], int], shares: list[list[float]]) -> None:
        self.outcomes = outcomes
        self.shares = shares
        self.possible = cache(self._possible)
        self.fewest = cache(self._fewest)

    def cost(self) -> float:
        return self.fewest((None,) * len(self.shares))

    def _answers(self, state: tuple[int | None, ...], at: int) -> list[tuple[int | None, ...]]:
        return [(*state[:at], place, *state[at + 1 :]) for place in range(len(self.shares[at]))]

    def _possible(self, state: tuple[int | None, ...]) -> frozenset[int]:
        """Return the outcomes that can still come of a partial answer."""
        if None not in state:
            return frozenset({self.outcomes[state]})
        after = self._answers(state, state.index(None))
        return frozenset().union(*map(self.possible, after))

    def _fewest(self, state: tuple[int | None, ...]) -> float:
        if len(self.possible(state)) == 1:
            return 0.0
        return 1 + min(
            sum(
                share * self.fewest(after)
                for share, after in zip(self.shares[at], self._answers(state, at), strict=True)
            )
            for at, answered in enumerate(state)
            if answered is None
        )


def _groups(name: str) -> list[Group]:
    """Return the values of a fact, those together that no condition of any rule separates."""
    atoms = sorted(
        {
            atom
            for rule in RULES
            for atom in (*rule.when, *(each for hole in rule.holes for each in hole))
            if atom.fact == name
        },
        key=repr,
    )
    if name in APPROVERS.values():
        return [(value,) for value in domain(name)]
    groups: dict[tuple[bool, ...], Group] = {}
    for value in domain(name):
        key = tuple(holds(atom, value) for atom in atoms)
        groups[key] = (*groups.get(key, ()), value)
    return list(groups.values())


def share(name: str, group: Group) -> float:
    """Return how likely a fact is taken to be one of these."""
    if group[0] is True or group[0] is False:
        return sum(YES if value else 1 - YES for value in group)
    return len(group) / len(domain(name))
