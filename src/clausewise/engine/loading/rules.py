"""Reads clauses, rules and cases."""

from collections.abc import Mapping
from dataclasses import dataclass

from clausewise.engine.errors import FactError, nearest
from clausewise.engine.loading.conditions import Conditions
from clausewise.engine.loading.scalars import dated, one_of, refuse_unknown_keys, required, word
from clausewise.engine.pack import (
    JOBS,
    Approval,
    Boxes,
    Case,
    Clause,
    ClauseKind,
    Duty,
    Effect,
    Outcome,
    Rule,
    Signature,
)
from clausewise.engine.vocabulary import Value, Values
from clausewise.engine.yaml_text import Node

CLAUSE_KEYS = ("id", "kind", "summary", "under", "force", "job")
RULE_KEYS = (
    "id",
    "clause",
    "effect",
    "who",
    "when",
    "except",
    "unless",
    "approval",
    "duty",
    "overridden_by",
    "summary",
    "from",
    "until",
    "fires",
    "quiet",
)
CASE_KEYS = ("say", "given", "outcome", "clauses", "duties", "ask")
FORMS = ("any", "written")
Scenes = Mapping[str, Mapping[str, Value | Values]]


def read_clause(node: Node) -> Clause:
    """Read one clause. Raises PackError."""
    fields = node.fields("a clause")
    refuse_unknown_keys(fields, CLAUSE_KEYS, "a clause")
    kind = ClauseKind(one_of(required(node, "kind", "a clause"), tuple(ClauseKind)))
    job = word(fields, "job")
    if kind is ClauseKind.PROCEDURE and job not in JOBS:
        raise node.fail(f"a procedure names the `job` that carries it: one of {', '.join(JOBS)}")
    return Clause(
        id=required(node, "id", "a clause").text("id"),
        kind=kind,
        summary=required(node, "summary", "a clause").text("summary"),
        under=word(fields, "under"),
        force=word(fields, "force"),
        job=job,
    )


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Reads the rules and cases of one pack: what it covers, its conditions and its scenes."""

    conditions: Conditions
    covers: Boxes
    scenes: Scenes

    def rule(self, node: Node) -> Rule:
        """Read one rule with its cases. Raises PackError."""
        fields = node.fields("a rule")
        refuse_unknown_keys(fields, RULE_KEYS, "a rule")
        effect = Effect(one_of(required(node, "effect", "a rule"), tuple(Effect)))
        _check_shape(node, effect)
        return Rule(
            id=required(node, "id", "a rule").text("id"),
            clause=required(node, "clause", "a rule").text("clause"),
            effect=effect,
            when=self.conditions.boxes(required(node, "when", "a rule")),
            who=self._who(fields),
            outside=self._optional(fields, "except"),
            unless=self._optional(fields, "unless"),
            approval=self._approval(fields["approval"]) if "approval" in fields else None,
            duty=self._duty(fields["duty"]) if "duty" in fields else None,
            overridden_by=_words(fields, "overridden_by"),
            summary=word(fields, "summary"),
            starts=dated(fields, "from"),
            ends=dated(fields, "until"),
            fires=self.cases(fields.get("fires")),
            quiet=self.cases(fields.get("quiet")),
        )

    def _optional(self, fields: Mapping[str, Node], key: str) -> Boxes:
        return self.conditions.boxes(fields[key]) if key in fields else ()

    def _who(self, fields: Mapping[str, Node]) -> Boxes:
        if "who" not in fields:
            return self.covers
        return self.conditions.who(fields["who"])

    def _approval(self, node: Node) -> Approval:
        fields = node.fields("approval")
        refuse_unknown_keys(fields, ("role", "form", "any_of", "all_of"), "an approval")
        several = [key for key in ("any_of", "all_of") if key in fields]
        if not several:
            return Approval((self._signature(node),), every=True)
        if len(fields) > 1:
            raise node.fail("an approval has either `any_of` or `all_of`, and nothing beside it")
        signatures = tuple(map(self._signature, fields[several[0]].items(several[0])))
        if len({signature.role for signature in signatures}) < max(1, len(signatures)):
            raise node.fail("an approval names at least one role, and each only once")
        return Approval(signatures, every=several == ["all_of"])

    def _signature(self, node: Node) -> Signature:
        fields = node.fields("a signature")
        refuse_unknown_keys(fields, ("role", "form"), "a signature")
        approvers = tuple(self.conditions.vocabulary.approvals)
        role = one_of(required(node, "role", "an approval"), approvers)
        return Signature(role, one_of(fields["form"], FORMS) if "form" in fields else "any")

    def _duty(self, node: Node) -> Duty:
        fields = node.fields("duty")
        refuse_unknown_keys(fields, ("do", "to", "within"), "a duty")
        do = required(node, "do", "a duty").text("do")
        return Duty(do, _words(fields, "to"), word(fields, "within"))

    def cases(self, node: Node | None) -> tuple[Case, ...]:
        """Read a list of cases. Raises PackError."""
        return tuple(map(self.case, node.items("cases"))) if node else ()

    def case(self, node: Node) -> Case:
        """Read one case. Raises PackError."""
        fields = node.fields("a case")
        refuse_unknown_keys(fields, CASE_KEYS, "a case")
        outcome = one_of(required(node, "outcome", "a case"), tuple(Outcome))
        return Case(
            say=required(node, "say", "a case").text("say"),
            given=self.given(required(node, "given", "a case")),
            outcome=Outcome(outcome),
            clauses=_words(fields, "clauses"),
            duties=_case_duties(fields),
            ask=word(fields, "ask"),
        )

    def given(self, node: Node) -> dict[str, Value | Values]:
        """Read the facts of a case or scene: each a value, or a condition for partial knowledge."""
        known: dict[str, Value | Values] = {}
        fields = node.fields("given")
        for item in fields["scene"].items("scene") if "scene" in fields else ():
            name = item.text("a scene")
            if name not in self.scenes:
                raise item.fail(f"there is no scene `{name}`: {nearest(name, list(self.scenes))}")
            known |= self.scenes[name]
        for name, item in fields.items():
            if name != "scene":
                known[name] = self._fact(name, item)
        return known

    def _fact(self, name: str, node: Node) -> Value | Values:
        try:
            values = self.conditions.values(self.conditions.vocabulary.fact(name), node)
        except FactError as error:
            raise node.fail(str(error)) from error
        return next(iter(values)) if len(values) == 1 else values


def _check_shape(node: Node, effect: Effect) -> None:
    fields = node.fields("a rule")
    if (effect is Effect.APPROVAL) != ("approval" in fields):
        raise node.fail("`approval:` belongs to a rule with `effect: approval`, and it needs one")
    if effect is Effect.DUTY and "duty" not in fields:
        raise node.fail("a rule with `effect: duty` needs `duty: {do: ..., to: [...]}`")
    if effect in {Effect.PERMIT, Effect.DUTY} and "unless" in fields:
        raise node.fail(f"a {effect} rule takes `except`, not `unless`: there is nothing to lift")


def _words(fields: Mapping[str, Node], key: str) -> tuple[str, ...]:
    return tuple(item.text(key) for item in fields[key].items(key)) if key in fields else ()


def _case_duties(fields: Mapping[str, Node]) -> tuple[tuple[str, str], ...]:
    nodes = fields["duties"].items("duties") if "duties" in fields else []
    return tuple(
        (required(node, "do", "a duty").text("do"), word(node.fields("a duty"), "clause"))
        for node in nodes
    )
