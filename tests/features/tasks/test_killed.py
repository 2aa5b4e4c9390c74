"""A worker killed at its work: nothing is sent twice, and what may be lost is shown."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

NOTICES = 12
SETUP = """
from datetime import timedelta
from django.utils import timezone
from clausewise.features.people.api import Organisation
from clausewise.features.tasks.actions.notices import News, announce
from clausewise.features.tasks.kinds import CHECK_SETTINGS
from clausewise.features.tasks.models import Hook
school = Organisation.objects.create(slug="ash-lane", name="Ash Lane", kind="school")
Hook.objects.create(organisation=school, channel="webhook", url="{url}")
for number in range({number}):
    announce(News(CHECK_SETTINGS, school, str(number)), now=timezone.now())
"""
LATER = """
from datetime import timedelta
from django.db.models import F
from clausewise.features.tasks.models import Notice, Turn
Notice.objects.update(changed_at=F("changed_at") - timedelta(hours=1))
Notice.objects.update(next_at=F("next_at") - timedelta(hours=1))
Turn.objects.update(last_at=F("last_at") - timedelta(hours=1))
"""
TELL = """
from clausewise.features.tasks.models import Notice
print(*(f"{each.ref}={each.step}" for each in Notice.objects.filter(kind="tasks.check_settings")))
"""
FORMER = """
from datetime import date, timedelta
from django.utils import timezone
from clausewise.features.people.api import Organisation, Pupil
from clausewise.features.tasks.models import Turn
school = Organisation.objects.create(slug="ash-lane", name="Ash Lane", kind="school")
given = {"organisation": school, "first_name": "Freya", "left": date(2020, 7, 1)}
Pupil.objects.bulk_create(Pupil(last_name="Moss", **given) for _ in range(300))
Turn.objects.create(job="erase", last_at=timezone.now() - timedelta(days=2))
"""
KILLED = """
import os, signal
from django.db import transaction
from clausewise.features.people.api import Pupil
from clausewise.features.tasks.schedule import erase_in
from clausewise.features.audit.api import without_walls
with without_walls("a test"), transaction.atomic():
    erase_in.call(Pupil.objects.first().organisation_id)
    assert not Pupil.objects.filter(erased=None).exists()
    os.kill(os.getpid(), signal.SIGKILL)
"""
ERASED = """
from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Pupil
whole = Pupil.objects.filter(erased=None)
entries = Entry.objects.filter(act__contains="eras")
print(whole.count(), whole.filter(last_name="Moss").count(), entries.count())
"""
COMMAND = Path(sys.executable).parent / "clausewise"


@pytest.fixture
def site(tmp_path):
    """Run Python in a site of its own, with a real database file."""
    apart = {k: v for k, v in os.environ.items() if not k.startswith("COV_")}
    environ = {
        **apart,
        "CLAUSEWISE_DATA": str(tmp_path),
        "CLAUSEWISE_HOOK_NETWORKS": "127.0.0.0/8",
        "DJANGO_SETTINGS_MODULE": "clausewise.site.settings",
    }

    def run(code):
        start = "import django; django.setup()\n"
        command = [sys.executable, "-c", start + code]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("from django.core.management import call_command; call_command('migrate', verbosity=0)")
    run.environ = environ
    return run


def work_until(site, receiver, number):
    """Let a worker send as many notices, then kill it so that it can clean nothing up."""
    worker = subprocess.Popen([COMMAND, "work"], env=site.environ)
    waited = time.monotonic() + 60
    while len(receiver.taken.got) < number and time.monotonic() < waited:
        time.sleep(0.005)
    worker.send_signal(signal.SIGKILL)
    worker.wait()


def test_each_notice_arrives_at_most_once_and_none_is_lost_unseen(site, receiver):
    receiver.taken.delay = 0.1
    site(SETUP.format(url=receiver.url, number=NOTICES))
    work_until(site, receiver, 4)
    site(LATER)

    subprocess.run([COMMAND, "work", "--once"], env=site.environ, check=True)
    subprocess.run([COMMAND, "work", "--once"], env=site.environ, check=True)

    steps = dict(each.split("=") for each in site(TELL).split())
    arrived = [headers["webhook-id"] for _, headers, _ in receiver.taken.got]
    assert len(arrived) == len(set(arrived))
    assert len(steps) == NOTICES
    assert {ref for ref, step in steps.items() if step == "sent"} <= set(arrived)
    assert sorted(steps.values()) == ["sent"] * (NOTICES - 1) + ["unclear"]


def test_a_worker_killed_as_it_erases_has_erased_nobody_and_the_next_one_does_once(site):
    site(FORMER)
    start = "import django; django.setup()\n"
    killed = subprocess.run([sys.executable, "-c", start + KILLED], env=site.environ, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert site(ERASED).split() == ["300", "300", "0"]

    for _ in range(2):
        subprocess.run([COMMAND, "work", "--once"], env=site.environ, check=True)

    assert site(ERASED).split() == ["0", "0", "1"]
