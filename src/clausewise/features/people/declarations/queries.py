"""Who may see which declaration, and who decides on it."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q, QuerySet

from clausewise.features.people.cover.holders import reached
from clausewise.features.people.cover.standing import Standing, standing_on
from clausewise.features.people.models import Declaration, Organisation, Person, State
from clausewise.features.people.viewer import Viewer


def declarations_in(organisation: Organisation) -> QuerySet[Declaration]:
    """Return every declaration made in an organisation."""
    rows = Declaration.objects.filter(organisation=organisation)
    return rows.select_related("person", "decided_by", "organisation")


def mine(viewer: Viewer, organisation: Organisation) -> QuerySet[Declaration]:
    """Return what somebody has declared there, the latest first."""
    return declarations_in(organisation).filter(person=viewer.person)


def every(viewer: Viewer, organisation: Organisation) -> QuerySet[Declaration]:
    """Return all that was declared there, for those whose work it is to know."""
    return viewer.limit(declarations_in(organisation), "declarations.see")


def to_decide(viewer: Viewer, day: date) -> list[Declaration]:
    """Return what waits for somebody to decide, wherever they belong, the oldest first."""
    waiting = undecided(viewer.roles)
    if not waiting:
        return []
    standing = standing_on(day, {each.organisation for each in waiting})
    return [each for each in waiting if viewer.person in deciders(each, standing)]


def undecided(among: Collection[int] | None = None) -> list[Declaration]:
    """Return what waits for anybody, in all organisations or in those with these keys."""
    rows = Declaration.objects.filter(state=State.SUBMITTED)
    rows = rows if among is None else rows.filter(organisation__in=among)
    return list(rows.select_related("person", "organisation").order_by("submitted", "pk"))


def deciders(declaration: Declaration, standing: Standing) -> list[Person]:
    """Return who may decide on a declaration: never whoever made it."""
    place, role = declaration.organisation, declaration.decides
    found = reached(standing, place, role, [declaration.person])
    return [each.person for each in found]


def deciders_on(declaration: Declaration, day: date) -> list[Person]:
    """Return who may decide on a declaration that day."""
    return deciders(declaration, standing_on(day, [declaration.organisation]))


def seen(viewer: Viewer, organisation: Organisation, ref: str, day: date) -> Declaration | None:
    """Return a declaration if somebody may see it: their own, theirs to decide, or a lead's."""
    found = declarations_in(organisation).filter(ref=ref).first()
    if found is None or may_see(viewer, found, day):
        return found
    return None


def may_see(viewer: Viewer, declaration: Declaration, day: date) -> bool:
    """Whether somebody may see a declaration; without a reason, it does not exist for them."""
    if viewer.person in (declaration.person, declaration.decided_by):
        return True
    if viewer.can("declarations.see", declaration.organisation):
        return True
    waiting = declaration.state == State.SUBMITTED
    return waiting and viewer.person in deciders_on(declaration, day)


def on_record_for(person: Person, organisations: Iterable[int], day: date) -> list[Declaration]:
    """Return what counts of somebody's declarations that day in some organisations."""
    counts = Q(state__in=[State.NOTED, State.APPROVED], expires__gte=day)
    rows = Declaration.objects.filter(counts, person=person, organisation__in=list(organisations))
    return list(rows.order_by("pk"))
