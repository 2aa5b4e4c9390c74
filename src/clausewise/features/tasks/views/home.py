"""One's first page."""

from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from clausewise.features.people.api import ROLES_BY_NAME, Request, organisations_of
from clausewise.features.tasks.dates import When, when
from clausewise.features.tasks.lasting import note_for
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.queries import MOST_SHOWN, asked, needing
from clausewise.ui.navigation import links
from clausewise.ui.permissions import needs


@dataclass(frozen=True, slots=True)
class Shown:
    """A task as a list shows it: how pressing it is, and how many are the same thing to do."""

    task: Task
    when: When
    count: int = 1


def shown(tasks: list[Task], today: date) -> list[Shown]:
    """Put tasks into the form in which lists show them."""
    return [Shown(task, when(task.due, today)) for task in tasks]


def once(each_shown: list[Shown]) -> list[Shown]:
    """Show once, with their number, what is all seen to on the same page."""
    found: dict[object, Shown] = {}
    for each in each_shown:
        task = each.task
        same = (task.path, task.kind, task.due) if task.what.lasting else task.ref
        before = found.get(same)
        found[same] = replace(before, count=before.count + 1) if before else each
    return list(found.values())


def details(task: Task) -> list[dict[str, str]]:
    """Return what a task's page says of it, line by line."""
    holder = task.taken_by or task.person
    role = ROLES_BY_NAME[task.role].title if task.role in ROLES_BY_NAME else ""
    asker = str(task.asked_by) if task.asked_by else "Clausewise"
    return [
        {"key": "Where", "value": task.organisation.name},
        {
            "key": "Who has it",
            "value": str(holder) if holder else f"Whoever is {role[:1].lower()}{role[1:]}",
        },
        {"key": "Asked by", "value": asker},
    ]


@needs("home.see")
@require_safe
def home(request: Request) -> HttpResponse:
    """Show what needs the person who has signed in, what they wait for, and what they can start."""
    today = timezone.localdate()
    note_for(request.viewer, timezone.now())
    mine = list(needing(request.viewer, today)[:MOST_SHOWN])
    context = {
        "needing": once(shown(mine, today)),
        "is_full": len(mine) == MOST_SHOWN,
        "asked": shown(list(asked(request.viewer, today)[:MOST_SHOWN]), today),
        "actions": links(settings.QUICK_ACTIONS, request),
        "organisations": organisations_of(request.viewer),
        "most": MOST_SHOWN,
    }
    return render(request, "tasks/home.html", context)
