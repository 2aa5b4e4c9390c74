"""Writes the facts as a vocabulary, and the rules as a pack, in our own format."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random
from typing import TypeAlias

import yaml

from benchmarks.workload.conditions import Atom, Fact
from benchmarks.workload.facts import AGE, AGES, APPROVERS, ENUMS, NAMES, YES_OR_NO
from benchmarks.workload.rules import RULES, Rule

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]


def vocabulary_text() -> str:
    """Return the vocabulary file."""
    facts: dict[str, Tree] = {}
    approver = {fact: role for role, fact in APPROVERS.items()}
    for name in NAMES:
        facts[name] = {**_kind(name), "means": name.replace("_", " ")}
        if name in approver:
            facts[name] = {**_kind(name), "means": name, "approval_of": approver[name]}
    return yaml.safe_dump({"version": "1", "facts": facts}, sort_keys=False)


def _kind(name: str) -> dict[str, Tree]:
    if name == AGE:
        return {"type": "int", "min": str(AGES[0]), "max": str(AGES[1])}
    if name in YES_OR_NO:
        return {"type": "bool"}
    return {"type": "enum", "values": list(ENUMS[name])}


def pack_files(rules: Sequence[Rule] = RULES) -> dict[str, str]:
    """Return the files of the pack that these rules make."""
    head = {"pack": "synthetic", "title": "Forty rules", "owner": "Benchmark", "version": "1"}
    clauses: list[Tree] = [
        {"id": rule.name, "kind": "rule", "summary": f"About {rule.name}."} for rule in rules
    ]
    parts: dict[str, dict[str, Tree]] = {
        "pack.yaml": dict(head),
        "clauses.yaml": {"clauses": clauses},
        "rules.yaml": {"rules": [_rule(rule) for rule in rules]},
    }
    return {name: yaml.safe_dump(part, sort_keys=False) for name, part in parts.items()}


def _rule(rule: Rule) -> Tree:
    tree: dict[str, Tree] = {
        "id": rule.name,
        "clause": rule.name,
        "effect": rule.effect,
        "when": _box(rule.when),
    }
    if rule.exceptions:
        lifted = "unless" if rule.effect in {"forbid", "advise"} else "except"
        tree[lifted] = [_box(box) for box in rule.exceptions]
    if rule.effect == "duty":
        tree["duty"] = {"do": "report", "to": "headteacher"}
    if rule.approval:
        tree["approval"] = {"all_of": [{"role": r, "form": f} for r, f in rule.approval]}
    return tree


def _box(conditions: Iterable[Atom]) -> dict[str, Tree]:
    return {atom.fact: _condition(atom) for atom in conditions}


def _condition(atom: Atom) -> Tree:
    if isinstance(atom.value, tuple):
        return list(atom.value)
    value = _text(atom.value)
    return value if atom.test == "is" else {atom.test: value}


def _text(value: Fact) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def many(copies: int, seed: int = 1) -> tuple[Rule, ...]:
    """Return the rules of several schools in one pack: half of each later copy is narrowed."""
    chance = Random(seed)  # noqa: S311  # repeatable rules, not secrets
    found = list(RULES)
    for copy in range(1, copies):
        found += [_narrowed(rule, copy, chance) for rule in RULES]
    return tuple(found)


def _narrowed(rule: Rule, copy: int, chance: Random) -> Rule:
    when = rule.when
    free = [name for name in YES_OR_NO if all(atom.fact != name for atom in when)]
    if chance.random() < 0.5:  # noqa: PLR2004  # one half
        when = (*when, Atom(chance.choice(free), "is", chance.random() < 0.5))  # noqa: PLR2004  # one half
    return replace(rule, name=f"{rule.name}-{copy}", when=when)
