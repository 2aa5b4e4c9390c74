"""What can happen to a task, in which state, and who may make it happen."""

from collections.abc import Callable

from clausewise.features.people.api import RefusedError, Viewer
from clausewise.features.tasks.models.task import Status, Task
from clausewise.features.tasks.whose import whose

FINISH, CANCEL, TAKE_OVER = "finish it", "cancel it", "hand it over"

TABLE: dict[tuple[str, str], Status] = {
    (Status.OPEN, FINISH): Status.DONE,
    (Status.OPEN, CANCEL): Status.CANCELLED,
    (Status.OPEN, TAKE_OVER): Status.OPEN,
}
"""Which state each act leads to, from which. Whatever is not here cannot happen."""


class NotAllowedError(RefusedError):
    """Somebody may not do this to the task, or it is too late; the message says which."""


def after(status: str, act: str) -> Status:
    """Return the state that an act leads to. Raises NotAllowedError."""
    try:
        return TABLE[status, act]
    except KeyError as error:
        words = Status(status).label.lower()
        raise NotAllowedError(
            f"This task is {words}: nobody can {act} any more. Go to Home to see what needs you."
        ) from error


def can_finish(by: Viewer, task: Task) -> bool:
    """Whether somebody may tick it off by hand: one of those who have it, if its kind allows."""
    return task.what.by_hand and _has(by, task)


def can_cancel(by: Viewer, task: Task) -> bool:
    """Whether somebody may say that it is no longer needed: whoever asked for it, or a keeper.

    Nobody can of what is there for as long as it is so.
    """
    if task.what.lasting:
        return False
    asked = by.person is not None and task.asked_by_id == by.person.pk
    return asked or keeps(by, task)


def can_take_over(by: Viewer, task: Task) -> bool:
    """Whether somebody may take it over or hand it on: those who have it, and its keepers.

    Nobody can where the role alone says who may do it.
    """
    if task.what.for_another:
        return False
    return _has(by, task) or keeps(by, task)


def keeps(by: Viewer, task: Task) -> bool:
    """Whether somebody looks after what leavers leave of this kind, in its organisation."""
    if task.what.keeper == "administrator":
        return by.can("people.appoint", task.organisation)
    return task.what.keeper in by.roles.get(task.organisation_id, ())


def check(can: Callable[[Viewer, Task], bool], by: Viewer, task: Task) -> None:
    """Refuse what one of the functions above does not allow. Raises NotAllowedError."""
    if not can(by, task):
        raise NotAllowedError(
            "This task is not yours to change. Ask whoever has it: its page says who that is."
        )


def _has(by: Viewer, task: Task) -> bool:
    return by.person is not None and by.person.pk in whose(task)
