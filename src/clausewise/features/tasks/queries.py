"""Reads of tasks; each says who looks."""

from collections import Counter
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from clausewise.features.people.api import Organisation, Person, Request, Viewer
from clausewise.features.tasks.kinds import kinds
from clausewise.features.tasks.models import Choice, Feed, Hook, Notice, Task
from clausewise.features.tasks.models.feed import hashed
from clausewise.features.tasks.models.notice import Channel, Step
from clausewise.features.tasks.whose import still_here, theirs

MOST_SHOWN = 100
LOST = (Step.GIVEN_UP, Step.UNCLEAR)


def needing(viewer: Viewer, day: date) -> QuerySet[Task]:
    """Return the open tasks that a person has on a day, the most pressing first."""
    rows = Task.objects.filter(theirs(viewer, day), status="open", kind__in=kinds())
    return rows.select_related("organisation")


def asked(viewer: Viewer, day: date) -> QuerySet[Task]:
    """Return the open tasks that a person caused and others have."""
    rows = Task.objects.filter(asked_by=viewer.person, status="open", kind__in=kinds())
    others = rows.exclude(pk__in=needing(viewer, day).order_by().values("pk"))
    return others.select_related("organisation", "person", "taken_by")


def count_needing(request: Request) -> int:
    """Count what needs whoever asks, for the menu."""
    return needing(request.viewer, timezone.localdate()).order_by().count()


def task_for(viewer: Viewer, organisation: Organisation, ref: str) -> Task | None:
    """Return a task that somebody has, asked for or looks after; None for any other."""
    day = timezone.localdate()
    known = theirs(viewer, day) | Q(asked_by=viewer.person)
    known |= Q(kind__in=kept_by(viewer, organisation))
    rows = Task.objects.filter(known, organisation=organisation, ref=ref, kind__in=kinds())
    return rows.select_related("organisation").first()


def left_behind(organisation: Organisation) -> QuerySet[Task]:
    """Return the open tasks of an organisation whose people have left it."""
    here = Person.objects.filter(still_here(organisation)).order_by().values("pk")
    gone = Q(taken_by__isnull=False) & ~Q(taken_by__in=here)
    gone |= Q(taken_by__isnull=True, person__isnull=False) & ~Q(person__in=here)
    rows = Task.objects.filter(gone, organisation=organisation, status="open", kind__in=kinds())
    return rows.select_related("organisation", "person", "taken_by")


def outstanding(viewer: Viewer) -> dict[Organisation, Counter[str]]:
    """Count the open tasks of each organisation that somebody leads, by kind, without secrets."""
    shown = [name for name, kind in kinds().items() if not kind.confidential]
    rows = Task.objects.filter(status="open", kind__in=shown).order_by()
    found: dict[Organisation, Counter[str]] = {}
    led = viewer.limit(rows, "tasks.see_outstanding").select_related("organisation")
    for task in led.only("kind", "organisation"):
        found.setdefault(task.organisation, Counter())[task.kind] += 1
    return found


def kept_by(viewer: Viewer, organisation: Organisation) -> list[str]:
    """Return the kinds that somebody looks after in an organisation."""
    roles = viewer.roles.get(organisation.pk, frozenset())
    keeps = viewer.can("people.appoint", organisation)
    return [
        name
        for name, kind in kinds().items()
        if (keeps if kind.keeper == "administrator" else kind.keeper in roles)
    ]


def chosen_by(person: Person) -> dict[str, str]:
    """Return how somebody chose to be told, as their form has it."""
    choice = Choice.objects.filter(person=person).first() or Choice()
    teams = Hook.objects.filter(person=person, channel=Channel.TEAMS).first()
    digest = "yes" if choice.digest else "no"
    return {"at_once": choice.at_once, "digest": digest, "teams": teams.url if teams else ""}


def hooks_of(organisation: Organisation) -> dict[str, Hook]:
    """Return where an organisation's notices are posted to, by channel."""
    return {hook.channel: hook for hook in Hook.objects.filter(organisation=organisation)}


def notices_of(organisation: Organisation) -> QuerySet[Notice]:
    """Return an organisation's notices, the latest first."""
    return Notice.objects.filter(organisation=organisation, kind__in=kinds())


def recent_notices(organisation: Organisation) -> QuerySet[Notice]:
    """Return what was sent or waits, the latest first: nothing of what is confidential.

    Whoever runs the network must know of what did not arrive, and of the rest need not.
    """
    told = [name for name, kind in kinds().items() if not kind.confidential]
    return notices_of(organisation).filter(kind__in=told).exclude(step__in=LOST)


def lost_notices(organisation: Organisation) -> QuerySet[Notice]:
    """Return what did not arrive, or may not have, the latest first."""
    return notices_of(organisation).filter(step__in=LOST)


def calendar_owner(secret: str) -> Person | None:
    """Return whose calendar a secret address is, if that person may still sign in."""
    feed = Feed.objects.filter(digest=hashed(secret), person__is_active=True)
    found = feed.select_related("person").first()
    return found.person if found else None
