"""What tests of tasks share: kinds, a head with something to do, and servers that receive."""

import ipaddress
from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from clausewise.features.people.api import viewer_of
from clausewise.features.tasks.actions.tasks import Wanted, add_task
from clausewise.features.tasks.models import Hook, Notice
from clausewise.features.tasks.sending.deliver import deliver
from receivers import HttpReceiver, SmtpReceiver, serving

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def kinds(settings):
    settings.TASK_KINDS = ("clausewise.features.tasks.kinds.OWN", "task_kinds.ALL")
    settings.HOOK_NETWORKS = (ipaddress.ip_network("127.0.0.0/8"),)


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


@pytest.fixture
def head(world):
    return world.person("headteacher", "ash-lane")


@pytest.fixture
def assistant(world):
    return world.person("employee", "ash-lane")


@pytest.fixture
def add(school):
    """Return a function that adds a task at Ash Lane."""

    def added(kind="policies.sign", key="1", by=None, **given):
        given = given if {"person", "role"} & set(given) else {**given, "role": "headteacher"}
        return add_task(Wanted(kind, school, key, **given), by=by, now=timezone.now())

    return added


@pytest.fixture
def looks():
    """Return a function that works out what somebody may do today."""
    return lambda person: viewer_of(person, timezone.localdate())


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def receiver():
    with serving(HttpReceiver()) as server:
        yield server


@pytest.fixture
def mail(settings):
    """Send mail to a server of our own, and return what it takes."""
    with serving(SmtpReceiver()) as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_TIMEOUT = 5
        yield server.taken


@pytest.fixture
def hook(school, receiver):
    """Return a function that lets the school's notices go to the receiver."""

    def made(channel="webhook", url=None):
        return Hook.objects.create(organisation=school, channel=channel, url=url or receiver.url)

    return made


@pytest.fixture
def send():
    """Return a function that does what a worker does with each notice that waits."""

    def sent():
        for notice in Notice.objects.filter(step="waiting"):
            deliver.call(notice.pk)
        return Notice.objects.order_by("pk")

    return sent


@pytest.fixture
def a_monday():
    return date(2026, 11, 23)
