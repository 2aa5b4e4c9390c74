"""How a declaration moves: who may do what with it, from which state, and until when it counts."""

from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

from clausewise.engine.pack import Pack, Rule
from clausewise.features.people.models import About, Declaration, Person, Relationship, State
from clausewise.features.people.rules.refusals import RefusedError

SUBMITTED, NOTED, APPROVED = State.SUBMITTED, State.NOTED, State.APPROVED
REFUSED, WITHDRAWN = State.REFUSED, State.WITHDRAWN
COUNTS = (NOTED, APPROVED)
"""States in which a declaration is on record, until it runs out."""
MOVES: dict[State, tuple[State, ...]] = {
    SUBMITTED: (NOTED, APPROVED, REFUSED, WITHDRAWN),
    NOTED: (WITHDRAWN,),
    APPROVED: (WITHDRAWN,),
    REFUSED: (),
    WITHDRAWN: (),
}
SUMMER = 7
FORMER = (About.FORMER_PUPIL, About.FAMILY_OF_FORMER_PUPIL)
LAST_DAY = (8, 31)
"""The school year ends on 31 August; a new one begins on 1 September."""
CHILDREN_AND_FAMILIES = frozenset({*About.values, "other_school_pupil"})
OTHERWISE = "headteacher"
"""One person, so that no more people learn of it than need to."""


def counts_until(day: date) -> date:
    """Return the last day of the school year; from July on, of the coming one."""
    return date(day.year if day.month < SUMMER else day.year + 1, *LAST_DAY)


def check_declared(about: str, relationship: str) -> None:
    """Refuse to declare nothing: no tie at all, but to a former pupil or their family."""
    if relationship == Relationship.NONE and about not in FORMER:
        raise RefusedError("Choose how you are connected, or that it is about a former pupil.")


def check_since(since: date | None, day: date) -> None:
    """Refuse a tie that is still to come: it is declared once it is there."""
    if since is not None and since > day:
        raise RefusedError("That day is still to come. Give the day on which it began, or none.")


def check_not_waiting(same: QuerySet[Declaration]) -> None:
    """Refuse to declare what waits to be decided; `same` are those that say just this."""
    if same.exists():
        raise RefusedError(
            "You have declared this already, and it waits to be decided. Nothing more is needed."
        )


def check_move(declaration: Declaration, to: State) -> None:
    """Refuse a step that cannot follow on how things stand."""
    now = State(declaration.state)
    if to not in MOVES[now]:
        raise RefusedError(
            f"This declaration is {now.label.lower()} already: open it again to see."
        )


def check_can_decide(
    declaration: Declaration, by: Person, deciders: Collection[Person], to: State, reason: str
) -> None:
    """Refuse a decision by whoever was not asked, on oneself, and a refusal without its reason."""
    check_move(declaration, to)
    if by == declaration.person or by not in deciders:
        raise RefusedError("This is not yours to decide.")
    if to is REFUSED and not reason.strip():
        raise RefusedError("Give a reason for refusing, so that they know what to do.")


def check_can_withdraw(declaration: Declaration, by: Person) -> None:
    """Refuse to withdraw what somebody else declared."""
    if by != declaration.person:
        raise RefusedError("Only whoever made a declaration can withdraw it.")
    check_move(declaration, WITHDRAWN)


def check_can_confirm(declaration: Declaration, by: Person, day: date) -> None:
    """Refuse to confirm again what somebody else declared, or what was never on record."""
    if by != declaration.person or State(declaration.state) not in COUNTS:
        raise RefusedError("Only your own declaration that is on record can be confirmed again.")
    if not declaration.has_run_out(day):
        raise RefusedError("This declaration still counts: there is nothing to confirm yet.")
    if declaration.renewed_by.exclude(state__in=[REFUSED, WITHDRAWN]).exists():
        raise RefusedError("You have confirmed this already.")
    if not declaration.description:
        raise RefusedError("What you declared was erased. Declare it again if it still holds.")


def counts_on(declaration: Declaration, day: date) -> bool:
    """Whether a declaration is on record that day."""
    return State(declaration.state) in COUNTS and not declaration.has_run_out(day)


def deciding_role(pack: Pack | None, about: str) -> str:
    """Return the role whose approval the policy asks for about such people, else the head.

    That is the first approval rule that speaks of the person it is about, and of children and
    families alone.
    """
    rules = pack.rules if pack else ()
    named = (rule for rule in rules if rule.approval and _speaks_of(rule, about))
    found = next(named, None)
    return found.approval.signatures[0].role if found and found.approval else OTHERWISE


def _speaks_of(rule: Rule, about: str) -> bool:
    stated = (box.get("counterpart", frozenset()) for box in rule.when)
    return any(about in values and values <= CHILDREN_AND_FAMILIES for values in stated)
