"""Making, deciding, withdrawing and confirming declarations."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from clausewise.features.audit.api import Cites, record
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.declarations.queries import deciders_on
from clausewise.features.people.models import Declaration, Organisation, Person, State
from clausewise.features.people.policy import adopted
from clausewise.features.people.rules.declaring import (
    check_can_confirm,
    check_can_decide,
    check_can_withdraw,
    check_declared,
    check_not_waiting,
    check_since,
    counts_until,
    deciding_role,
)
from clausewise.features.people.writing import check_may, in_turn


@dataclass(frozen=True, slots=True)
class Tie:
    """What somebody declares: about whom, how they are tied, in their own words, since when."""

    about: str
    relationship: str
    description: str
    child: str = ""
    since: date | None = None


@transaction.atomic
def declare(
    *,
    by: Person,
    organisation: Organisation,
    tie: Tie,
    day: date,
    renews: Declaration | None = None,
) -> Declaration:
    """Declare a tie to a pupil or family. It waits for the role that the policy names.

    Raises RefusedError.
    """
    check_may(by, "declarations.make", organisation, day)
    check_declared(tie.about, tie.relationship)
    check_since(tie.since, day)
    in_turn(organisation)
    said = {
        "organisation": organisation,
        "person": by,
        "about": tie.about,
        "relationship": tie.relationship,
        "description": tie.description,
        "child": tie.child,
        "since": tie.since,
    }
    check_not_waiting(Declaration.objects.filter(**said, state=State.SUBMITTED))
    policy = adopted(lines()[organisation.pk])
    made = Declaration.objects.create(
        **said,
        submitted=day,
        expires=counts_until(day),
        decides=deciding_role(policy.pack if policy else None, tie.about),
        renews=renews,
    )
    details = {"about": tie.about, "relationship": tie.relationship, "decides": made.decides}
    cites = Cites(policy.pack.id, policy.pack.version) if policy else Cites()
    record(by, "people.declared", made, cites=cites, details=details)
    return made


@transaction.atomic
def decide(
    *, by: Person, declaration: Declaration, to: State, reason: str, day: date
) -> Declaration:
    """Note, approve or refuse a declaration. Raises RefusedError."""
    # unchecked: no permission lets one decide, only being asked, which the next line looks at
    check_can_decide(declaration, by, deciders_on(declaration, day), to, reason)
    declaration.state = to
    declaration.decided_by, declaration.decided = by, day
    declaration.reason = reason.strip()
    declaration.expires = counts_until(day)
    declaration.save()
    record(by, "people.decided_declaration", declaration, details={"state": str(to)})
    return declaration


@transaction.atomic
def withdraw(*, by: Person, declaration: Declaration) -> Declaration:
    """Withdraw one's own declaration. Raises RefusedError."""
    # unchecked: everyone withdraws their own, and the next line refuses that of others
    check_can_withdraw(declaration, by)
    declaration.state = State.WITHDRAWN
    declaration.save(update_fields=["state"])
    record(by, "people.withdrew_declaration", declaration)
    return declaration


@transaction.atomic
def confirm(*, by: Person, declaration: Declaration, day: date) -> Declaration:
    """Declare again, for another school year, what has run out. Raises RefusedError."""
    check_can_confirm(declaration, by, day)
    tie = Tie(
        about=declaration.about,
        relationship=declaration.relationship,
        description=declaration.description,
        child=declaration.child,
        since=declaration.since,
    )
    place = declaration.organisation
    return declare(by=by, organisation=place, tie=tie, day=day, renews=declaration)


@transaction.atomic
def note_read(*, by: Person, declaration: Declaration) -> None:
    """Keep that somebody read what another declared."""
    # unchecked: the page shows it only to those who may read it, and notes here that they did
    if by != declaration.person:
        record(by, "people.read_declaration", declaration)


@transaction.atomic
def note_list_read(*, by: Person, organisation: Organisation, count: int) -> None:
    """Keep that somebody read the list of what others declared."""
    # unchecked: the page lists only what they may read, and notes here that they did
    record(by, "people.read_declarations", organisation, details={"count": count})
