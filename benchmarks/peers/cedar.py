"""Cedar, through cedarpy: every rule a `forbid`, those that decided are the rules that fired."""

import cedarpy

from benchmarks.peers.wording import Notation, c_like, expression
from benchmarks.workload.conditions import Facts
from benchmarks.workload.rules import RULES

NOTATION = Notation(c_like("context.{}".format, "[{words}].contains({name})"))


class Engine:
    """A policy set that was parsed once; each answer carries the policies that decided it."""

    note = "policies parsed once"

    def __init__(self) -> None:
        rules = [
            f'@id("{index}") forbid(principal, action, resource)'
            f" when {{ {expression(rule, NOTATION)} }};"
            for index, rule in enumerate(RULES)
        ]
        text = "\n".join(["permit(principal, action, resource);", *rules])
        self._policies = cedarpy.PolicySet.from_str(text)
        self._entities = cedarpy.Entities.from_json_str("[]")

    def decide(self, facts: Facts) -> cedarpy.AuthzResult:
        request = {
            "principal": 'User::"one"',
            "action": 'Action::"do"',
            "resource": 'Account::"one"',
            "context": facts,
        }
        return cedarpy.is_authorized(request, self._policies, self._entities)

    def fired(self, native: cedarpy.AuthzResult) -> int:
        names = native.diagnostics.id_annotations_by_reason.values()
        return sum(1 << int(name) for name in names if name)
