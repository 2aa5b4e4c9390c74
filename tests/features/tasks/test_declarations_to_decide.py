"""A declaration that waits is a task of whoever may decide on it, and of nobody else."""

from dataclasses import replace

import pytest
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment
from clausewise.features.people.declarations.actions import Tie, decide, declare, withdraw
from clausewise.features.people.declarations.queries import deciders_on
from clausewise.features.people.models import State
from clausewise.features.tasks import rules
from clausewise.features.tasks.digest import send_digests
from clausewise.features.tasks.lasting import note_lasting, note_undecided
from clausewise.features.tasks.models import Choice, Notice, Task
from clausewise.features.tasks.queries import needing, outstanding
from clausewise.features.tasks.sending.wording import words_of
from clausewise.features.tasks.whose import whose
from entering import enter_as
from pages import links, words

SAYS = "Decide on a declaration"
NIECE = Tie("pupil", "close_family", "My niece in Year 4")


@pytest.fixture
def declared(school, today):
    """Return a function that declares a tie at Ash Lane."""

    def declare_it(by, tie=NIECE):
        return declare(by=by, organisation=school, tie=tie, day=today)

    return declare_it


@pytest.fixture
def at_home(client):
    """Return a function that says what somebody's first page says."""

    def seen(person):
        enter_as(client, person)
        return words(client.get("/home/"))

    return seen


def test_the_head_sees_it_at_once_with_the_way_there(declared, assistant, head, at_home, client):
    declared(assistant)

    assert f"What needs you {SAYS} No date" in at_home(head)
    assert "/o/ash-lane/declarations/" in links(client.get("/home/"))


def test_it_goes_when_it_is_decided(declared, assistant, head, at_home, today):
    niece = declared(assistant)
    assert SAYS in at_home(head)

    decide(by=head, declaration=niece, to=State.NOTED, reason="", day=today)

    assert SAYS not in at_home(head)
    assert SAYS not in at_home(assistant)


def test_it_goes_when_it_is_withdrawn(declared, assistant, head, at_home):
    niece = declared(assistant)
    assert SAYS in at_home(head)

    withdraw(by=assistant, declaration=niece)

    assert SAYS not in at_home(head)


def test_several_are_one_line(declared, assistant, head, at_home):
    declared(assistant)
    declared(assistant, replace(NIECE, description="My nephew in Year 2"))

    said = at_home(head)

    assert said.count(SAYS) == 1
    assert "2 of these" in said


def test_what_the_head_declares_is_for_whoever_steps_in(declared, head, at_home, world):
    own = declared(head)

    assert "Nothing needs you today." in at_home(head)
    assert f"What needs you {SAYS}" in at_home(world.person("slt", "ash-lane"))
    task = Task.objects.get(kind="tasks.decide")
    assert whose(task) == {each.pk for each in deciders_on(own, timezone.localdate())}


def test_the_list_and_those_who_may_decide_agree(declared, looks, today, world):
    parts = [part for part in world.parts() if part[1] in {"ash-lane", "cadmus"}]
    people = {world.person(*part) for part in parts}
    made = [declared(person) for person in people]
    note_undecided(timezone.now())
    tasks = {task.key: task for task in Task.objects.filter(kind="tasks.decide")}

    for person in people:
        mine = {task.key for task in needing(looks(person), today)}
        assert mine == {each.ref for each in made if person in deciders_on(each, today)}
        assert mine == {key for key, task in tasks.items() if person.pk in whose(task)}


def test_what_the_only_one_left_declares_is_for_nobody_who_may_not_decide(declared, school, head):
    Appointment.objects.exclude(role="headteacher", organisation=school).delete()
    declared(head)
    note_undecided(timezone.now())

    assert whose(Task.objects.get(kind="tasks.decide")) == frozenset()


def test_nobody_hands_it_on_or_calls_it_off(declared, assistant, head, at_home, looks, world):
    declared(assistant)
    assert "or hand over" not in at_home(head)
    task = Task.objects.get(kind="tasks.decide")

    for person in (assistant, head, world.person("dsl", "ash-lane")):
        assert not rules.can_cancel(looks(person), task)
        assert not rules.can_take_over(looks(person), task)
    assert task.taken_by is None


def test_whoever_reads_the_audit_record_does_not_learn_of_it(declared, assistant):
    declared(assistant)
    note_lasting(timezone.now())
    task = Task.objects.get(kind="tasks.decide")

    entry = Entry.objects.get(about=task.audit_name)
    assert entry.restricted == "declarations.see"
    assert (entry.details["kind"], entry.details["about"]) == ("tasks.decide", "")


def test_leaders_are_not_told_how_many_wait(declared, assistant, looks, world):
    declared(assistant)
    note_undecided(timezone.now())

    counts = outstanding(looks(world.person("trust_leader", "cadmus")))

    assert all("tasks.decide" not in each for each in counts.values())


def test_a_channel_that_many_read_is_told_nothing(declared, assistant, head, hook):
    hook()
    Choice.objects.create(person=head, at_once="all")
    declared(assistant)
    note_undecided(timezone.now())

    assert [each.person for each in Notice.objects.all()] == [head]


def test_the_next_digest_counts_it(declared, assistant, head, school, today):
    declared(assistant)

    send_digests.call(school.pk, today.isoformat())

    notice = Notice.objects.get(person=head, kind="tasks.digest")
    assert f"- {SAYS}: 1" in words_of(notice).lines


def test_it_takes_as_many_queries_for_many_as_for_one(
    declared, assistant, head, world, looks, today, django_assert_num_queries
):
    viewer = looks(head)
    for people in ([assistant], [world.person("volunteer", "ash-lane"), head]):
        for person in people:
            declared(person)
        note_undecided(timezone.now())
        with django_assert_num_queries(2):
            note_undecided(timezone.now())
        with django_assert_num_queries(7):
            list(needing(viewer, today))
