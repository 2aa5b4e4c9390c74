"""A task is added once, and ends once, by somebody who may; each step is in the audit record."""

import pytest
from django.utils.timezone import now
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.audit.models import Entry
from clausewise.features.tasks import rules
from clausewise.features.tasks.actions.tasks import (
    cancel_task,
    finish_task,
    settle,
    take_over,
)
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.models.task import Status
from clausewise.features.tasks.rules import NotAllowedError


def acts():
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def test_adding_twice_adds_once(add):
    first, second = add(), add()

    assert first == second
    assert acts() == ["tasks.added"]


def test_what_is_done_is_not_added_again(add, school, looks, head):
    add()
    settle("policies.sign", school, "1", by=looks(head), now=now())

    assert add().status == Status.DONE


def test_whoever_has_it_ticks_it_off(add, head, looks):
    task = add()

    finish_task(by=looks(head), task=task, now=now())

    task.refresh_from_db()
    assert (task.status, task.closed_by) == (Status.DONE, head)
    assert acts() == ["tasks.added", "tasks.done"]


def test_what_its_feature_closes_cannot_be_ticked_off_by_hand(add, head, looks, assistant):
    task = add("posts.review", about=assistant)

    with pytest.raises(NotAllowedError, match="not yours to change"):
        finish_task(by=looks(head), task=task, now=now())


def test_somebody_else_can_neither_tick_it_off_nor_hand_it_on(add, assistant, looks):
    task = add()

    for refused in (
        lambda: finish_task(by=looks(assistant), task=task, now=now()),
        lambda: cancel_task(by=looks(assistant), task=task, now=now()),
        lambda: take_over(by=looks(assistant), task=task, to=assistant, now=now()),
    ):
        with pytest.raises(NotAllowedError):
            refused()
    assert acts() == ["tasks.added"]


def test_whoever_asked_for_it_can_take_it_back(add, assistant, looks):
    task = add(by=assistant)

    cancel_task(by=looks(assistant), task=task, now=now())

    task.refresh_from_db()
    assert task.status == Status.CANCELLED


def test_it_is_handed_to_a_colleague_who_then_has_it(add, head, assistant, looks, world):
    task = add()
    take_over(by=looks(head), task=task, to=assistant, now=now())

    finish_task(by=looks(assistant), task=task, now=now())

    assert acts() == ["tasks.added", "tasks.taken_over", "tasks.done"]
    taken = Entry.objects.get(act="tasks.taken_over")
    assert taken.details == {"kind": "policies.sign", "from": "headteacher", "to": assistant.ref}


def test_a_task_that_has_ended_stays_as_it_is(add, head, looks):
    task = add()
    finish_task(by=looks(head), task=task, now=now())

    with pytest.raises(NotAllowedError, match="This task is done: nobody can cancel it"):
        cancel_task(by=looks(head), task=task, now=now())


def test_the_record_says_what_and_about_which_reference_and_no_more(add, assistant):
    add("posts.review", about=assistant)

    assert Entry.objects.get().details == {
        "kind": "posts.review",
        "about": f"person:{assistant.ref}",
    }


ACTS = st.sampled_from([rules.FINISH, rules.CANCEL, rules.TAKE_OVER])


@given(st.lists(ACTS, max_size=8))
def test_whatever_is_tried_in_whatever_order_a_task_ends_once(tried):
    status, ends = Status.OPEN, 0
    for act in tried:
        before = status
        try:
            status = rules.after(status, act)
        except NotAllowedError:
            assert before != Status.OPEN
            continue
        assert before == Status.OPEN
        ends += status != Status.OPEN
    assert ends <= 1
    assert (status == Status.OPEN) == (ends == 0)


def test_a_task_is_for_somebody(school):
    with pytest.raises(Exception, match="a_task_is_for_a_person_or_a_role"):
        Task.objects.create(
            kind="policies.sign", key="x", organisation=school, added_at=now(), changed_at=now()
        )
