"""Who has a task follows from roles, absences and chains on the day; it is never nobody."""

from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.api import NOBODY, ROLES_BY_NAME, Absence, Appointment
from clausewise.features.tasks.queries import asked, needing
from clausewise.features.tasks.whose import Standing, chain, line, whose

DAY = timedelta(days=1)


@pytest.fixture
def has(looks, today):
    return lambda person, task: needing(looks(person), today).filter(pk=task.pk).exists()


def appoint(person, organisation, role, **given):
    starts = timezone.localdate() - 300 * DAY
    return Appointment.objects.create(
        person=person, organisation=organisation, role=role, **{"starts": starts, **given}
    )


def test_a_new_head_has_the_old_heads_tasks(add, has, head, assistant, school, today):
    task = add()
    assert has(head, task)

    Appointment.objects.filter(person=head).update(ends=today - DAY)
    appoint(assistant, school, "headteacher")

    assert not has(head, task)
    assert has(assistant, task)


def test_a_deputy_has_them_too_while_the_head_is_away(add, has, head, assistant, school, today):
    task = add()
    away = {"person": head, "organisation": school, "deputy": assistant}
    absence = Absence.objects.create(**away, starts=today, ends=today)
    assert has(assistant, task)
    assert has(head, task)

    absence.starts = absence.ends = today + DAY
    absence.save()
    assert not has(assistant, task)


def test_a_deputy_has_what_is_for_the_absent_person_by_name(
    add, has, head, assistant, school, today
):
    task = add(person=head)
    Absence.objects.create(person=head, organisation=school, deputy=assistant, starts=today)

    assert has(assistant, task)
    assert whose(task) == {head.pk, assistant.pk}


def test_while_nobody_holds_the_role_it_falls_along_the_chain(add, has, world):
    task = add(role="communications_manager")

    assert has(world.person("slt", "ash-lane"), task)
    assert not has(world.person("headteacher", "ash-lane"), task)


def test_whoever_is_away_without_a_deputy_is_stood_in_for_by_the_chain(
    add, has, head, school, world, today
):
    task = add()
    Absence.objects.create(person=head, organisation=school, starts=today)

    assert has(world.person("slt", "ash-lane"), task)
    assert has(head, task)


def test_a_deputy_who_has_left_does_not_count(add, has, head, assistant, school, world, today):
    task = add()
    Absence.objects.create(person=head, organisation=school, deputy=assistant, starts=today)
    assistant.is_active = False
    assistant.save()

    assert has(world.person("slt", "ash-lane"), task)


def test_a_role_held_in_the_trust_answers_for_its_schools(add, has, world):
    task = add(role="hr")

    assert has(world.person("hr", "cadmus"), task)
    assert not has(world.person("hr", "little-eaton"), task)


def test_one_who_does_not_look_has_nothing(add, today):
    add()

    assert not needing(NOBODY, today).exists()


def test_what_i_asked_of_others_is_listed_apart(add, head, assistant, looks, today):
    mine, theirs = add(key="a", person=assistant, by=assistant), add(key="b", by=assistant)

    assert list(asked(looks(assistant), today)) == [theirs]
    assert list(needing(looks(assistant), today)) == [mine]


def test_the_list_and_the_people_told_agree(add, looks, today, world):
    people = [world.person(*part) for part in world.parts() if part[1] in {"ash-lane", "cadmus"}]
    tasks = [add(key=role, role=role) for role in ROLES_BY_NAME]

    for person, task in product(people, tasks):
        assert needing(looks(person), today).filter(pk=task.pk).exists() == (
            person.pk in whose(task)
        )


@pytest.mark.parametrize("role", ROLES_BY_NAME)
def test_every_chain_comes_to_every_role_in_the_end(role):
    assert {role, *chain(role)} == set(ROLES_BY_NAME)


def test_a_role_of_yesterday_falls_to_anybody():
    assert set(chain("court_jester")) == set(ROLES_BY_NAME)


HOLDERS = st.dictionaries(
    st.sampled_from(sorted(ROLES_BY_NAME)), st.sets(st.integers(1, 9), min_size=1)
)


@given(HOLDERS, st.sets(st.integers(1, 9)), st.sampled_from(sorted(ROLES_BY_NAME)))
def test_it_is_nobodys_only_where_nobody_holds_any_role(holders, away, role):
    there = {name: people - away for name, people in holders.items()}

    answering = Standing(holders, there).answering(role)

    assert bool(answering) == bool(holders)
    if any(there.values()):
        assert answering & set().union(*there.values())


def test_a_ring_of_organisations_does_not_hang():
    assert line(1, {1: 2, 2: 1}) == [1, 2]


def test_it_takes_as_many_queries_for_many_schools_as_for_one(
    add, looks, world, today, django_assert_num_queries
):
    add()
    one, many = world.person("headteacher", "ash-lane"), world.person("trust_leader", "cadmus")
    for viewer in (looks(one), looks(many)):
        with django_assert_num_queries(6):
            list(needing(viewer, today))
