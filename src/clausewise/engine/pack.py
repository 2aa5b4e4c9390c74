"""A policy as data: its clauses, the rules they state and the cases that show each rule at work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from clausewise.engine.vocabulary import Value, Values, Vocabulary

Box: TypeAlias = Mapping[str, Values]
Boxes: TypeAlias = tuple[Box, ...]

BOUND = "(bound)"
"""In a box: whom a rule binds, the role stated or `UNSTATED`, which every rule takes as its own."""
UNSTATED = "unstated"


def stated(name: str) -> str:
    """Return the name, in a box, of whether a fact was stated at all: a yes/no of its own."""
    return f"(stated {name})"


class Outcome(StrEnum):
    """What an answer can be. See `docs/reference/words.md` for the words on screen."""

    PROHIBITED = "prohibited"
    NEEDS_APPROVAL = "needs_approval"
    ADVISED_AGAINST = "advised_against"
    PERMITTED = "permitted"
    NOT_ADDRESSED = "not_addressed"
    UNDECIDED = "undecided"


SEVERITY: tuple[Outcome, ...] = (
    Outcome.NOT_ADDRESSED,
    Outcome.PERMITTED,
    Outcome.ADVISED_AGAINST,
    Outcome.NEEDS_APPROVAL,
    Outcome.PROHIBITED,
)


class Effect(StrEnum):
    """What a rule does to an act."""

    FORBID = "forbid"
    APPROVAL = "approval"
    ADVISE = "advise"
    PERMIT = "permit"
    DUTY = "duty"


class ClauseKind(StrEnum):
    """What a clause is: every clause of a policy is accounted for as one of these."""

    RULE = "rule"
    DUTY = "duty"
    PROCEDURE = "procedure"
    DEFINITION = "definition"
    INFORMATION = "information"
    HEADING = "heading"


JOBS = ("ask", "post", "accounts", "moderate", "report", "run", "oversee")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, by the document's own identifier; `job` says what carries a procedure."""

    id: str
    kind: ClauseKind
    summary: str
    under: str = ""
    force: str = ""
    job: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One role's approval and the form it must have: any or written."""

    role: str
    form: str = "any"


@dataclass(frozen=True, slots=True)
class Approval:
    """Whose approval an act needs: every signature, or any one of them."""

    signatures: tuple[Signature, ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do: the verb, to whom (any of the roles), and by when in the policy's words."""

    do: str
    to: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """An example that a governor can read: facts, and what the policy answers."""

    say: str
    given: Mapping[str, Value | Values]
    outcome: Outcome
    clauses: tuple[str, ...] = ()
    duties: tuple[tuple[str, str], ...] = ()
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a clause says about an act, as docs/reference/pack-format.md sets out."""

    id: str
    clause: str
    effect: Effect
    when: Boxes
    who: Boxes
    outside: Boxes = ()
    unless: Boxes = ()
    approval: Approval | None = None
    duty: Duty | None = None
    overridden_by: tuple[str, ...] = ()
    summary: str = ""
    starts: date | None = None
    ends: date | None = None
    fires: tuple[Case, ...] = ()
    quiet: tuple[Case, ...] = ()

    def in_force(self, day: date | None) -> bool:
        """Tell whether the rule counts on that day; no day means now and always."""
        if day is None:
            return self.ends is None
        after_start = self.starts is None or self.starts <= day
        return after_start and (self.ends is None or day < self.ends)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two clauses of one policy that cannot both be followed, and where."""

    id: str
    clauses: tuple[str, ...]
    when: Boxes
    summary: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole policy, typed and checked. `digest` is the SHA-256 of what it was read from.

    `extends` names the pack that an overlay changes, `changes` each thing it changes in it.
    """

    id: str
    title: str
    owner: str
    version: str
    vocabulary: Vocabulary
    clauses: Mapping[str, Clause]
    rules: tuple[Rule, ...]
    covers: Boxes
    roles: Mapping[str, str] = field(default_factory=dict)
    contact: str = "headteacher"
    conflicts: tuple[Conflict, ...] = ()
    cases: tuple[Case, ...] = ()
    ratified: date | None = None
    effective: date | None = None
    review: date | None = None
    source: str = ""
    extends: str = ""
    changes: tuple[str, ...] = ()
    digest: str = ""

    def role_name(self, role: str) -> str:
        """Return the document's own name for a role of the contract."""
        return self.roles.get(role, role.replace("_", " "))

    def all_cases(self) -> list[Case]:
        """Return every case of the pack, those under rules first."""
        under_rules = [case for rule in self.rules for case in (*rule.fires, *rule.quiet)]
        return [*under_rules, *self.cases]
