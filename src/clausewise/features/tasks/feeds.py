"""The calendar of one person's due dates: all-day events with fixed words and a link, no name."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.conf import settings
from icalendar import Calendar, Event

from clausewise.features.tasks.models import Task
from clausewise.features.tasks.sending.wording import link

NAME = "Clausewise: what needs me"
REFRESH = timedelta(hours=1)


def calendar_of(tasks: Iterable[Task]) -> bytes:
    """Write tasks with a due date as a calendar (RFC 5545)."""
    calendar = Calendar()
    calendar.add("prodid", "-//Clausewise//Tasks//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", NAME)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for task in tasks:
        if task.due is not None:
            calendar.add_component(_event(task, task.due))
    return bytes(calendar.to_ical())


def _event(task: Task, due: date) -> Event:
    event = Event()
    event.add("uid", f"{task.ref}@{settings.ADDRESS.host}")
    event.add("dtstamp", task.changed_at)
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", task.what.words)
    event.add("description", f"{task.what.words}. Open it in Clausewise: {link(task.path)}")
    event.add("url", link(task.path))
    event.add("transp", "TRANSPARENT")  # it takes up no time of the day
    return event
