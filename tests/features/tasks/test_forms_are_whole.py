"""Every form on these pages can be sent, and no entry of the menu claims these pages."""

import re
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from clausewise.features.people.api import Membership
from clausewise.features.tasks.models import Feed, Hook, Notice
from entering import enter_as


@pytest.fixture
def full(world, school, head, add):
    """Put something on every page."""
    now = timezone.now()
    leaver = world.person("volunteer", "ash-lane")
    Membership.objects.filter(person=leaver).update(ends=date(2025, 7, 21))
    add(key="left", person=leaver)
    Feed.objects.create(person=head, digest="x", made_at=now)
    Hook.objects.create(organisation=school, channel="webhook", url="https://hooks.example/")
    Notice.objects.create(
        organisation=school,
        kind="concerns.alarm",
        key="1",
        channel="webhook",
        step="given_up",
        problem="refused",
        added_at=now,
        next_at=now,
        changed_at=now,
    )
    return add(by=head)


@pytest.mark.parametrize(
    ("page", "forms"),
    [
        ("/o/ash-lane/tasks/{}/", 3),
        ("/o/ash-lane/people/leavers/", 1),
        ("/o/ash-lane/notices/", 1),
        ("/o/ash-lane/notices/where/", 2),
        ("/my/calendar/", 2),
        ("/my/notices/", 1),
        ("/o/ash-lane/settings/", 1),
    ],
)
def test_every_form_carries_its_token(full, head, page, forms):
    client = Client(enforce_csrf_checks=True)
    enter_as(client, head)

    html = client.get(page.format(full.ref)).content.decode()
    html = html.partition("<main")[2].partition("</main>")[0]  # around it stands the time-out's own

    assert html.count('method="post"') == forms
    assert len(re.findall(r'name="csrfmiddlewaretoken" value="\w+"', html)) == forms
    assert 'aria-current="true"' not in html
