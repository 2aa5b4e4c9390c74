"""Gives the demo's people something to do."""

from datetime import timedelta

from django.utils import timezone

from clausewise.features.people.api import Appointment, Organisation
from clausewise.features.tasks.api import CHECK_SETTINGS, Wanted, add_task

LATE, SOON = timedelta(days=-2), timedelta(days=4)


def add_demo_tasks() -> None:
    """Ask each head, and whoever leads a trust, to check the settings; once."""
    now = timezone.now()
    for organisation in Organisation.objects.all():
        leaders = Appointment.objects.filter(
            organisation=organisation, role__in=("headteacher", "trust_leader")
        )
        asking = Appointment.objects.filter(
            organisation__in=(organisation, organisation.parent), role="administrator"
        )
        for leader in leaders:
            late = organisation.slug == "little-eaton"
            due = timezone.localdate() + (LATE if late else SOON)
            wanted = Wanted(CHECK_SETTINGS.name, organisation, "first", role=leader.role, due=due)
            by = asking.first()
            add_task(wanted, by=by.person if by else None, now=now)
