"""The head of the audit record, each morning, to every chair of governors: proof for later.

What is out of reach of whoever has this machine shows, years on, whether the past was rewritten.
"""

from datetime import date, time

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from clausewise.features.audit.api import daily_head
from clausewise.features.people.api import Appointment
from clausewise.features.tasks.actions.notices import News, post
from clausewise.features.tasks.kinds import HEAD

MORNING = time(7)
"""When it goes, by London's clocks: the head at the end of the day before."""
CHAIR = "chair_of_governors"


def goes_out() -> bool:
    """Whether it is sent at all: there is a mail server, and the operator has not said no."""
    return settings.SENDS_HEADS and "smtp" in settings.EMAIL_BACKEND


@task()
def send_heads(day: str) -> None:
    """Keep an e-mail with the head at the end of a day for each who chairs governors now.

    The record is one for all schools: whoever chairs several is told once.
    """
    if daily_head(date.fromisoformat(day)) is None:
        return
    chairs = Appointment.objects.on(timezone.localdate()).filter(role=CHAIR, person__is_active=True)
    for each in chairs.select_related("organisation", "person").order_by("pk"):
        post(each.person, News(HEAD, each.organisation, day), now=timezone.now())
