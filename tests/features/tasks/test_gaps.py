"""A role that nobody fills is a task for as long as nobody fills it, however that came about."""

from datetime import timedelta

import pytest
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Organisation, Person
from clausewise.features.tasks import rules
from clausewise.features.tasks.actions.tasks import cancel_task
from clausewise.features.tasks.digest import send_digests
from clausewise.features.tasks.lasting import note_gaps, note_lasting
from clausewise.features.tasks.models import Hook, Notice, Task
from clausewise.features.tasks.rules import NotAllowedError
from clausewise.features.tasks.schedule import run_job
from clausewise.features.tasks.sending.wording import words_of
from clausewise.features.tasks.whose import whose
from entering import enter_as
from pages import links, words

DAY = timedelta(days=1)
SAYS = "Appoint somebody to a role that nobody fills"


@pytest.fixture
def alone(world):
    """Return a school with an administrator and a policy that needs nothing more than it has."""
    return world.organisation("little-eaton")


@pytest.fixture
def administrator(alone):
    held = Appointment.objects.filter(organisation=alone, role="administrator")
    return held.select_related("person").get().person


@pytest.fixture
def at_home(client, administrator):
    """Return a function that says what the administrator's first page says."""
    enter_as(client, administrator)
    return lambda: words(client.get("/home/"))


def vacate(place, role, last_day):
    held = Appointment.objects.filter(organisation=place, role=role)
    assert held.update(ends=last_day)
    return held


def asked(place):
    rows = Task.objects.filter(kind="tasks.appoint", organisation=place, status="open")
    return sorted(key.partition(" ")[0] for key in rows.values_list("key", flat=True))


def test_it_is_on_the_administrators_first_page_at_once_and_goes_once_the_role_is_filled(
    at_home, alone, today
):
    assert SAYS not in at_home()

    held = vacate(alone, "dsl", today - DAY)
    assert f"What needs you {SAYS} No date" in at_home()
    assert asked(alone) == ["dsl"]

    held.update(ends=None)
    assert SAYS not in at_home()
    assert asked(alone) == []
    latest = Entry.objects.latest("number")
    assert (latest.act, latest.by, latest.came_from) == ("tasks.done", "", "background work")


def test_it_leads_to_the_organisations_page(at_home, alone, client, today):
    vacate(alone, "dsl", today - DAY)

    assert SAYS in at_home()
    assert "/o/little-eaton/" in links(client.get("/home/"))


def test_a_role_that_becomes_vacant_again_is_a_new_task(at_home, alone, today):
    held = vacate(alone, "dsl", today - DAY)
    at_home()
    held.update(ends=None)
    at_home()
    vacate(alone, "dsl", today - DAY)

    assert SAYS in at_home()
    assert set(Task.objects.values_list("key", "status")) >= {("dsl 1", "done"), ("dsl 2", "open")}


def test_a_day_that_comes_makes_the_gap_without_anybody_doing_anything(alone, today):
    vacate(alone, "dsl", today)
    now = timezone.now()
    note_lasting(now)
    assert asked(alone) == []

    note_lasting(now + DAY)
    assert asked(alone) == ["dsl"]


def test_whoever_leaves_leaves_a_gap(alone):
    Person.objects.filter(appointments__organisation=alone, appointments__role="dsl").update(
        is_active=False
    )
    run_job.call("note lasting")

    assert asked(alone) == ["dsl"]


def test_a_policy_that_is_adopted_brings_its_gaps(at_home, alone):
    Appointment.objects.filter(organisation=alone).exclude(role__in=KEPT).delete()
    Organisation.objects.filter(pk=alone.pk).update(policy="")
    assert SAYS not in at_home()

    Organisation.objects.filter(pk=alone.pk).update(policy=alone.policy)

    assert SAYS in at_home()


KEPT = ("administrator", "dsl")


def test_several_in_one_school_are_one_line_with_their_number(at_home, alone, today):
    vacate(alone, "dsl", today - DAY)
    vacate(alone, "headteacher", today - DAY)

    said = at_home()

    assert said.count(SAYS) == 1
    assert f"{SAYS} No date 2 of these" in said


def test_the_audit_record_says_which_task_was_asked_for_and_done(at_home, alone, client, today):
    held = vacate(alone, "dsl", today - DAY)
    at_home()
    held.update(ends=None)
    at_home()

    enter_as(client, Person.objects.get(email="headteacher@little-eaton.example"))
    record = words(client.get("/o/little-eaton/audit/"))

    assert f"Clausewise asked for “{SAYS}”" in record
    assert f"Clausewise marked as done: “{SAYS}”" in record


def test_looking_twice_asks_once(at_home, alone, today):
    vacate(alone, "dsl", today - DAY)
    at_home()
    at_home()
    note_gaps(timezone.now())

    assert Task.objects.filter(kind="tasks.appoint", organisation=alone).count() == 1


def test_each_school_of_a_trust_has_its_own_and_whoever_administers_the_trust_has_them(world):
    note_lasting(timezone.now())
    trust = world.person("administrator", "cadmus")

    found = Task.objects.filter(kind="tasks.appoint").select_related("organisation")

    at = {task.organisation.slug for task in found if trust.pk in whose(task)}
    assert {"ash-lane", "beacon-hill", "cliff-view"} <= at
    assert "cadmus" not in at


def test_without_an_administrator_the_head_is_asked_for_one(alone, world):
    Appointment.objects.filter(organisation=alone, role="administrator").delete()
    note_lasting(timezone.now())

    task = Task.objects.get(organisation=alone, kind="tasks.appoint")

    assert whose(task) == {world.person("headteacher", "little-eaton").pk}


def test_the_next_digest_counts_it(alone, administrator, today):
    vacate(alone, "dsl", today - DAY)

    send_digests.call(alone.pk, today.isoformat())

    notice = Notice.objects.get(person=administrator, kind="tasks.digest")
    assert f"- {SAYS}: 1" in words_of(notice).lines


def test_the_schools_own_channel_is_told_at_once(alone, today):
    url = "http://127.0.0.1:9/hook"
    Hook.objects.create(organisation=alone, channel="webhook", url=url)
    vacate(alone, "dsl", today - DAY)

    note_lasting(timezone.now())

    assert words_of(Notice.objects.get(kind="tasks.appoint")).subject == SAYS


def test_nobody_can_call_it_off(alone, administrator, looks, today):
    vacate(alone, "dsl", today - DAY)
    note_lasting(timezone.now())
    task = Task.objects.get(organisation=alone, kind="tasks.appoint")

    with pytest.raises(NotAllowedError):
        cancel_task(by=looks(administrator), task=task, now=timezone.now())
    assert rules.can_take_over(looks(administrator), task)


def test_it_takes_as_many_queries_for_many_schools_as_for_one(
    alone, world, django_assert_num_queries
):
    note_lasting(timezone.now())
    for among in ([alone.pk], None):
        with django_assert_num_queries(5):
            note_gaps(timezone.now(), among)
