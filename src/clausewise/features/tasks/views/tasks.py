"""One task, and what becomes of it."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from clausewise.features.people.api import Request
from clausewise.features.tasks import rules
from clausewise.features.tasks.actions.tasks import cancel_task, finish_task, take_over
from clausewise.features.tasks.dates import when
from clausewise.features.tasks.forms import HandOnForm
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.queries import task_for
from clausewise.features.tasks.views.home import details
from clausewise.ui.permissions import needs


def _found(request: Request, ref: str) -> Task:
    task = task_for(request.viewer, request.organisation, ref)
    if task is None:
        raise Http404(ref)
    return task


def _done(
    request: Request, act: Callable[..., None], said: str, then: HttpResponse
) -> HttpResponse:
    """Do it and say so, or say on a page of its own why it cannot be done."""
    try:
        act(by=request.viewer, now=timezone.now())
    except rules.NotAllowedError as error:
        return render(request, "people/refused.html", {"message": str(error)}, status=409)
    messages.success(request, said)
    return then


@needs("home.see")
@require_http_methods(["GET", "HEAD", "POST"])
def task(request: Request, ref: str) -> HttpResponse:
    """Show a task, and hand it to somebody else."""
    found = _found(request, ref)
    form = HandOnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        to = form.find(request.organisation)
        if to is not None:
            hand_over = partial(take_over, task=found, to=to)
            return _done(request, hand_over, "It is handed over.", redirect("tasks:home"))
    return render(request, "tasks/task.html", _page(request, found, form))


def _page(request: Request, task: Task, form: HandOnForm) -> dict[str, object]:
    is_open = task.status == "open"
    return {
        "task": task,
        "when": when(task.due, timezone.localdate()),
        "form": form,
        "rows": details(task),
        "can_finish": is_open and rules.can_finish(request.viewer, task),
        "can_cancel": is_open and rules.can_cancel(request.viewer, task),
        "can_take_over": is_open and rules.can_take_over(request.viewer, task),
    }


@needs("home.see")
@require_POST
def finish(request: Request, ref: str) -> HttpResponse:
    """Tick a task off."""
    finish = partial(finish_task, task=_found(request, ref))
    return _done(request, finish, "It is done.", redirect("tasks:home"))


@needs("home.see")
@require_POST
def cancel(request: Request, ref: str) -> HttpResponse:
    """Say that a task is no longer needed."""
    cancel = partial(cancel_task, task=_found(request, ref))
    return _done(request, cancel, "It is no longer needed.", redirect("tasks:home"))


@needs("tasks.hand_over")
@require_POST
def take(request: Request, ref: str) -> HttpResponse:
    """Take a task over oneself."""
    take = partial(take_over, task=_found(request, ref), to=request.viewer.someone)
    back = redirect("people:leavers", request.organisation.slug)
    return _done(request, take, "It is yours now.", back)
