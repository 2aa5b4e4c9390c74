"""Everyone sees on one page what leavers left behind, as far as it is theirs to know."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership
from clausewise.features.people.permissions import held_by
from clausewise.features.people.roles import ROLES
from clausewise.features.tasks.models import Task
from entering import enter_as
from pages import links, words

HERE = "/o/ash-lane/people/"
LEAVERS = f"{HERE}leavers/"


@pytest.fixture
def volunteer(world):
    return world.person("volunteer", "ash-lane")


@pytest.fixture
def leaver(volunteer):
    Membership.objects.filter(person=volunteer).update(ends="2026-08-31")
    return volunteer


@pytest.fixture
def enter(world, school, client):
    """Return a function that signs in whoever holds a role at Ash Lane."""
    trainee = world.person("trainee", "ash-lane")
    Appointment.objects.create(person=trainee, organisation=school, role="hr", starts="2020-09-01")
    parts = {"hr": trainee, "administrator": world.person("administrator", "cadmus")}
    return lambda part: enter_as(client, parts.get(part) or world.person(part, "ash-lane"))


@pytest.fixture
def page(enter):
    """Return a function that opens the page of leavers as whoever holds a role at Ash Lane."""
    return lambda part: enter(part).get(LEAVERS)


def takes(response):
    return response.content.decode().count("/take/")


def test_human_resources_see_the_tasks_too_and_cannot_open_them(add, leaver, page):
    task = add(person=leaver)

    response = page("hr")

    assert f"{leaver} Read and sign the policy" in words(response)
    assert f"/o/ash-lane/tasks/{task.ref}/" not in links(response)
    assert takes(response) == 0


def test_the_head_opens_them_and_takes_them_over(add, leaver, page):
    task = add(person=leaver)

    response = page("headteacher")

    assert f"/o/ash-lane/tasks/{task.ref}/" in links(response)
    assert takes(response) == 1


@pytest.mark.parametrize("part", ["hr", "headteacher", "administrator"])
def test_what_is_confidential_is_shown_to_those_alone_whom_it_is_for(add, leaver, page, part):
    add("concerns.see", person=leaver)

    assert "See to a concern" in words(page("dsl"))
    assert "See to a concern" not in words(page(part))


def test_a_safeguarding_lead_sees_nothing_that_is_for_others(add, leaver, page):
    add(person=leaver)

    assert "Read and sign" not in words(page("dsl"))


def test_what_only_a_role_lets_one_do_cannot_be_taken_over(add, leaver, page, head):
    add("tasks.decide", person=leaver, by=head)

    assert "Decide on a declaration" in words(page("dsl"))
    assert takes(page("dsl")) == 0


def test_before_somebody_leaves_it_is_said_what_they_have_to_do(add, volunteer, enter):
    add(person=volunteer)
    add("concerns.see", key="2", person=volunteer)
    hr = enter("hr")

    said = words(hr.get(f"{HERE}staff/{volunteer.ref}/leave/"))

    assert "Read and sign the policy" in said
    assert "See to a concern" not in said


def test_the_record_counts_what_a_leaver_left_but_nothing_confidential(add, volunteer, enter):
    taken = add(key="1")
    Task.objects.filter(pk=taken.pk).update(taken_by=volunteer)
    add(key="2", person=volunteer)
    add("concerns.see", key="3", person=volunteer)
    hr = enter("hr")

    hr.post(f"{HERE}staff/{volunteer.ref}/leave/")

    assert Entry.objects.get(act="people.left").details["left_behind"] == 2


def test_whoever_manages_people_or_hands_tasks_over_may_open_it_and_nobody_else():
    for role in ROLES:
        held = held_by({role.name})
        assert ("people.see_leavers" in held) == bool({"people.manage", "tasks.hand_over"} & held)


@pytest.mark.parametrize("part", ["hr", "dsl", "headteacher"])
@pytest.mark.parametrize("there", [HERE, "/o/ash-lane/"])
def test_every_way_there_has_one_name(enter, part, there):
    response = enter(part).get(there)

    assert LEAVERS in links(response)
    assert "What leavers left behind" in words(response)


def test_the_page_takes_the_same_queries_for_many_tasks(add, leaver, head, client):
    enter_as(client, head).get(LEAVERS)
    counts = []
    for many in (1, 8):
        for each in range(many):
            add(key=f"{many} {each}", person=leaver)
        with CaptureQueriesContext(connection) as queries:
            client.get(LEAVERS)
        counts.append(len(queries))

    assert counts[0] == counts[1]
