"""What people and features do with tasks."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from clausewise.features.audit.api import Subject, record
from clausewise.features.people.api import Organisation, Person, Viewer
from clausewise.features.tasks import rules
from clausewise.features.tasks.actions.notices import News, announce, tell
from clausewise.features.tasks.kinds import kind_of
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.models.task import Status
from clausewise.features.tasks.whose import whose


@dataclass(frozen=True, slots=True)
class Wanted:
    """A task to add: of which kind, where, and for a person or for whoever holds a role.

    `key` says which one of its kind it is: with the same key nothing is added a second time.
    """

    kind: str
    organisation: Organisation
    key: str
    person: Person | None = None
    role: str = ""
    about: Subject | None = None
    due: date | None = None


def add_task(wanted: Wanted, *, by: Person | None, now: datetime) -> Task:
    """Add a task unless it is there already, and tell those who have it. Returns it either way.

    `by` is whoever caused it, None for Clausewise itself. The feature that calls this has checked
    that they may. Raises UnknownKindError, and ValueError where a kind's page needs a reference.
    """
    # unchecked: the feature that calls this has asked whether they may do what causes it
    about = wanted.about.audit_name if wanted.about else ""
    kind_of(wanted.kind).path(wanted.organisation.slug, about)
    with transaction.atomic():
        task, new = Task.objects.get_or_create(
            kind=wanted.kind,
            organisation=wanted.organisation,
            key=wanted.key,
            defaults={
                "person": wanted.person,
                "role": wanted.role,
                "about": about,
                "due": wanted.due,
                "asked_by": by,
                "added_at": now,
                "changed_at": now,
            },
        )
        if new:
            record(by, "tasks.added", task, details={"kind": task.kind, "about": about})
            _tell(task, whose(task), now)
    return task


def settle(kind: str, organisation: Organisation, key: str, *, by: Viewer, now: datetime) -> None:
    """Note that what a task asked for has been done; for features, once it truly has."""
    # unchecked: the feature that calls this has asked whether they may do what settles it
    with transaction.atomic():
        rows = Task.objects.select_for_update().filter(organisation=organisation)
        for task in rows.filter(kind=kind, key=key, status=Status.OPEN):
            _close(by.person, task, rules.FINISH, now)


def finish_task(*, by: Viewer, task: Task, now: datetime) -> None:
    """Tick a task off by hand. Raises NotAllowedError."""
    with transaction.atomic():
        task = _locked(task)
        rules.check(rules.can_finish, by, task)
        _close(by.person, task, rules.FINISH, now)


def cancel_task(*, by: Viewer, task: Task, now: datetime) -> None:
    """Say that a task is no longer needed. Raises NotAllowedError."""
    with transaction.atomic():
        task = _locked(task)
        rules.check(rules.can_cancel, by, task)
        _close(by.person, task, rules.CANCEL, now)


def take_over(*, by: Viewer, task: Task, to: Person, now: datetime) -> None:
    """Let somebody have a task instead of whoever has it now. Raises NotAllowedError."""
    with transaction.atomic():
        task = _locked(task)
        rules.check(rules.can_take_over, by, task)
        before = task.taken_by or task.person
        task.status = rules.after(task.status, rules.TAKE_OVER)
        task.taken_by, task.changed_at = to, now
        task.save()
        details = {"kind": task.kind, "from": before.ref if before else task.role, "to": to.ref}
        record(by.person, "tasks.taken_over", task, details=details)
        if to != by.person:
            tell(to, News(task.what, task.organisation, f"task {task.ref}", task.about), now=now)


def _locked(task: Task) -> Task:
    rows = Task.objects.select_for_update(of=("self",)).select_related("organisation")
    return rows.get(pk=task.pk)


def _close(by: Person | None, task: Task, act: str, now: datetime) -> None:
    task.status = rules.after(task.status, act)
    task.closed_by, task.changed_at = by, now
    task.save()
    done = task.status == Status.DONE
    record(by, "tasks.done" if done else "tasks.cancelled", task, details={"kind": task.kind})


def _tell(task: Task, people: frozenset[int], now: datetime) -> None:
    """Tell those who have a task, but not whoever caused it, and the organisation's own hooks.

    Where an organisation's channel is read by many, it is told nothing that is confidential.
    """
    news = News(task.what, task.organisation, f"task {task.ref}", task.about)
    for person in Person.objects.filter(pk__in=people).exclude(tasks_asked=task):
        tell(person, news, now=now)
    if not task.what.confidential:
        announce(news, now=now)
