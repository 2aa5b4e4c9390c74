"""Rego, by rego-cpp through regopy: one set of the rules that fired."""

import json
from collections.abc import Iterable

from regopy import Input, Interpreter

from benchmarks.peers.wording import c_like
from benchmarks.workload.conditions import Atom, Facts
from benchmarks.workload.rules import RULES, Rule

_write = c_like("input.{}".format, "{name} in {{{words}}}")


class Engine:
    """A module that was built once."""

    note = "module and query built once"

    def __init__(self) -> None:
        lines = ["package rules", "import rego.v1"]
        for index, rule in enumerate(RULES):
            lines.extend(_rule(index, rule))
        self._interpreter = Interpreter()
        self._interpreter.add_module("rules", "\n".join(lines))
        self._query = self._interpreter.build("x = data.rules.fired")

    def decide(self, facts: Facts) -> object:
        self._interpreter.set_input(Input(facts))
        return self._interpreter.query_bundle(self._query)

    def fired(self, native: object) -> int:
        (result,) = json.loads(f"[{native}]")
        found = result[0] if isinstance(result, list) else result
        return sum(1 << int(index) for index in found["bindings"]["x"])


def _rule(index: int, rule: Rule) -> Iterable[str]:
    unless = [f"not exception{index}"] if rule.holes else []
    yield f"fired contains {index} if {{ {'; '.join([*map(_atom, rule.when), *unless])} }}"
    for hole in rule.holes:
        yield f"exception{index} if {{ {'; '.join(map(_atom, hole))} }}"


def _atom(atom: Atom) -> str:
    if isinstance(atom.value, bool):
        return f"input.{atom.fact} == {str(atom.value).lower()}"
    return _write(atom)
