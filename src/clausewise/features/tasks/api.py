"""What others may call of tasks and notices."""

from clausewise.features.tasks.actions.notices import News, tell
from clausewise.features.tasks.actions.tasks import Wanted, add_task, settle
from clausewise.features.tasks.kinds import CHECK_SETTINGS, Kind
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.rules import NotAllowedError
from clausewise.features.tasks.schedule import last_turn, tick

__all__ = [
    "CHECK_SETTINGS",
    "Kind",
    "News",
    "NotAllowedError",
    "Task",
    "Wanted",
    "add_task",
    "last_turn",
    "settle",
    "tell",
    "tick",
]
