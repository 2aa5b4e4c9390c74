"""Tasks, notices of them, and what a person or a school chose about both."""

from clausewise.features.tasks.models.feed import Feed
from clausewise.features.tasks.models.notice import Choice, Hook, Notice
from clausewise.features.tasks.models.task import Task
from clausewise.features.tasks.models.turn import Turn

__all__ = ["Choice", "Feed", "Hook", "Notice", "Task", "Turn"]
