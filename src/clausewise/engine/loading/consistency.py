"""Checks a pack against itself: what it names exists, nothing is twice, none defeats itself."""

from collections import Counter
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from clausewise.engine.errors import PackError, Problem, nearest
from clausewise.engine.pack import Pack
from clausewise.engine.yaml_text import Node

LIFTED = ".lifted"


def check_pack(pack: Pack, fields: Mapping[str, Node]) -> None:
    """Raise PackError with whatever does not hold together, each with its line."""
    problems = [*_clauses(pack, fields), *_rules(pack, fields), *_conflicts(pack, fields)]
    if not problems:
        problems = [*_cycles(pack, fields), *_circles(pack, fields)]
    if problems:
        raise PackError(problems)


def overrider(name: str) -> tuple[str, bool]:
    """Split an entry of `overridden_by` into the rule and whether only its lifting counts."""
    return name.removesuffix(LIFTED), name.endswith(LIFTED)


def override_order(pack: Pack) -> list[str]:
    """Return rule ids with each overrider before the rules it overrides. Raises CycleError."""
    graph = {rule.id: [overrider(name)[0] for name in rule.overridden_by] for rule in pack.rules}
    return list(TopologicalSorter(graph).static_order())


def _clauses(pack: Pack, fields: Mapping[str, Node]) -> Iterator[Problem]:
    nodes = fields["clauses"].items("clauses") if "clauses" in fields else []
    yield from _repeated(nodes, "clause")
    for node in nodes:
        under = node.fields("a clause").get("under")
        if under and under.text("under") not in pack.clauses:
            yield under.problem(
                f"there is no clause `{under.text('under')}` for this to stand under"
            )


def _rules(pack: Pack, fields: Mapping[str, Node]) -> Iterator[Problem]:
    nodes = fields["rules"].items("rules") if "rules" in fields else []
    yield from _repeated(nodes, "rule")
    ids = [rule.id for rule in pack.rules]
    for node, rule in zip(nodes, pack.rules, strict=True):
        if rule.clause not in pack.clauses:
            hint = nearest(rule.clause, list(pack.clauses), limit=5)
            yield node.problem(
                f"rule `{rule.id}` cites clause `{rule.clause}`, not in the pack: {hint}"
            )
        for name in rule.overridden_by:
            if overrider(name)[0] not in ids:
                hint = nearest(name, ids, limit=5)
                yield node.problem(f"rule `{rule.id}` names rule `{name}`, not in the pack: {hint}")


def _conflicts(pack: Pack, fields: Mapping[str, Node]) -> Iterator[Problem]:
    nodes = fields["conflicts"].items("conflicts") if "conflicts" in fields else []
    for node, conflict in zip(nodes, pack.conflicts, strict=True):
        for clause in conflict.clauses:
            if clause not in pack.clauses:
                yield node.problem(
                    f"conflict `{conflict.id}` cites clause `{clause}`, not in the pack"
                )


def _repeated(nodes: list[Node], what: str) -> Iterator[Problem]:
    ids = [node.fields(f"a {what}")["id"].text("id") for node in nodes]
    count = Counter(ids)
    for node, name in zip(nodes, ids, strict=True):
        if count[name] > 1:
            yield node.problem(f"{what} `{name}` is here {count[name]} times")


def _circles(pack: Pack, fields: Mapping[str, Node]) -> Iterator[Problem]:
    above = {c.id: [c.under] for c in pack.clauses.values() if c.under}
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        clauses: list[str] = error.args[1]
        yield fields["clauses"].problem(
            f"clauses stand under each other in a circle: {' -> '.join(clauses)}"
        )


def _cycles(pack: Pack, fields: Mapping[str, Node]) -> Iterator[Problem]:
    try:
        override_order(pack)
    except CycleError as error:
        rules: list[str] = error.args[1]
        yield fields["rules"].problem(
            f"rules override each other in a circle: {' -> '.join(rules)}"
        )
