"""Each rule by CEL, a fact that is unknown left out: an error is taken as "it depends"."""

import cel

from benchmarks.peers.cel_rust import NOTATION
from benchmarks.peers.wording import expression
from benchmarks.workload.conditions import Facts
from benchmarks.workload.rules import RULES


class Oracle:
    """Forty compiled programs."""

    def __init__(self) -> None:
        self._programs = [cel.compile(expression(rule, NOTATION)) for rule in RULES]

    def verdicts(self, facts: Facts) -> list[bool | None]:
        """Return for each rule whether it applies, None where that depends."""
        known = {name: value for name, value in facts.items() if value is not None}
        context = cel.Context(variables=known)
        return [_verdict(program, context) for program in self._programs]


def _verdict(program: cel.Program, context: cel.Context) -> bool | None:
    try:
        return bool(program.execute(context))
    except (RuntimeError, ValueError):
        return None
