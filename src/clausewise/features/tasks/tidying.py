"""What Clausewise itself sees to: leavers whose day has come, what they left, lost notices."""

from datetime import datetime

from django.utils import timezone

from clausewise.features.people.api import NOBODY, Organisation, see_off_leavers
from clausewise.features.tasks.actions.tasks import Wanted, add_task, settle
from clausewise.features.tasks.kinds import TAKE_OVER, UNSENT
from clausewise.features.tasks.models import Notice, Task
from clausewise.features.tasks.models.notice import Step
from clausewise.features.tasks.queries import left_behind


def see_off(now: datetime) -> None:
    """Let those leave whose last day has passed, and ask for what they left to be taken over."""
    if see_off_leavers(timezone.localdate(now)):
        note_left_behind(now)


def note_left_behind(now: datetime) -> None:
    """Ask those who look after it to take over what leavers left, until nothing is left."""
    today = timezone.localdate(now)
    for organisation in Organisation.objects.all():
        keepers = {task.what.keeper for task in left_behind(organisation)}
        asked = Task.objects.filter(
            kind=TAKE_OVER.name, organisation=organisation, status="open", taken_by=None
        )
        roles = dict(asked.values_list("role", "key"))
        for role in keepers - set(roles):
            key = f"{role} {today.isoformat()} {now.timestamp():.0f}"
            add_task(Wanted(TAKE_OVER.name, organisation, key, role=role), by=None, now=now)
        for role in set(roles) - keepers:
            settle(TAKE_OVER.name, organisation, roles[role], by=NOBODY, now=now)


def note_unsent(now: datetime) -> None:
    """Ask whoever runs the network to see to notices that did not arrive today, once a day."""
    day = timezone.localdate(now)
    lost = Notice.objects.filter(step__in=(Step.GIVEN_UP, Step.UNCLEAR), changed_at__date=day)
    for organisation in Organisation.objects.filter(pk__in=lost.order_by().values("organisation")):
        wanted = Wanted(UNSENT.name, organisation, day.isoformat(), role="network_manager")
        add_task(wanted, by=None, now=now)
