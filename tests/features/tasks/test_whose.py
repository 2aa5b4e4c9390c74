"""Who has a task follows from roles, absences and chains on the day; it is never nobody."""

from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone
from hypothesis import given

from clausewise.features.people.api import (
    NOBODY,
    ROLES_BY_NAME,
    Absence,
    Appointment,
    Asked,
    Chain,
)
from clausewise.features.people.cover.answering import answering_in
from clausewise.features.people.cover.holders import reached
from clausewise.features.tasks.queries import asked, needing
from clausewise.features.tasks.whose import whose
from cover_worlds import SCHOOL, TRUST, roles, standings

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


def test_a_deputy_has_them_while_the_head_is_away(add, has, head, assistant, school, today):
    task = add()
    away = {"person": head, "organisation": school, "deputy": assistant}
    absence = Absence.objects.create(**away, starts=today, ends=today)
    assert has(assistant, task)
    assert not has(head, task)

    absence.starts = absence.ends = today + DAY
    absence.save()
    assert has(head, task)
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
    assert not has(head, task)


def test_a_chain_that_a_school_set_itself_counts(add, has, school, world):
    task = add(role="communications_manager")
    Chain.objects.create(organisation=school, role="communications_manager", steps=["dsl"])

    assert has(world.person("dsl", "ash-lane"), task)
    assert not has(world.person("slt", "ash-lane"), task)


def test_a_chain_of_the_trust_counts_in_a_school_that_set_none(add, has, world):
    task = add(role="communications_manager")
    trust = world.organisation("cadmus")
    Chain.objects.create(organisation=trust, role="communications_manager", steps=["hr"])

    assert has(world.person("hr", "cadmus"), task)
    assert not has(world.person("slt", "ash-lane"), task)


def test_whoever_holds_a_role_in_the_school_comes_before_who_holds_it_above(
    add, has, assistant, school, world
):
    task = add(role="hr")
    appoint(assistant, school, "hr")

    assert has(assistant, task)
    assert not has(world.person("hr", "cadmus"), task)


def test_while_everybody_is_away_it_is_whose_it_would_be_otherwise(add, has, head, today):
    task = add()
    for place, person in set(Appointment.objects.values_list("organisation", "person")):
        Absence.objects.create(person_id=person, organisation_id=place, starts=today)

    assert has(head, task)
    assert whose(task) == {head.pk}


def test_where_no_administrator_is_left_it_falls_to_anybody(add, has, school, world):
    task = add(role="dsl")
    Appointment.objects.exclude(role="governor", organisation=school).delete()

    assert has(world.person("governor", "ash-lane"), task)


def test_a_role_of_yesterday_falls_to_the_administrators(add, has, world):
    assert has(world.person("administrator", "cadmus"), add(role="court_jester"))


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


def test_the_list_and_the_people_told_agree(add, looks, today, world, school, head, assistant):
    Absence.objects.create(person=head, organisation=school, deputy=assistant, starts=today)
    for part, at in (("hr", school), ("dpo", school.parent)):
        away = {"person": world.person(part, "cadmus"), "organisation": at}
        Absence.objects.create(**away, deputy=assistant, starts=today)
    Chain.objects.create(organisation=school, role="moderator", steps=["hr"])
    people = [world.person(*part) for part in world.parts() if part[1] in {"ash-lane", "cadmus"}]
    tasks = [add(key=role, role=role) for role in ROLES_BY_NAME]

    for person, task in product(people, tasks):
        assert needing(looks(person), today).filter(pk=task.pk).exists() == (
            person.pk in whose(task)
        )


@given(standings, roles)
def test_it_is_nobodys_only_where_nobody_holds_any_role(standing, role):
    around = [standing.held[pk, name] for pk, name in standing.held if pk in (SCHOOL.pk, TRUST.pk)]

    assert bool(answering_in(standing, Asked(SCHOOL.pk, role))) == any(around)


@given(standings, roles)
def test_it_is_always_theirs_who_act_in_the_role(standing, role):
    acting = {each.person.pk for each in reached(standing, SCHOOL, role)}

    assert acting in (set(), answering_in(standing, Asked(SCHOOL.pk, role)))


def test_it_takes_as_many_queries_for_many_schools_as_for_one(
    add, looks, world, today, django_assert_num_queries
):
    add()
    one, many = world.person("headteacher", "ash-lane"), world.person("trust_leader", "cadmus")
    for viewer in (looks(one), looks(many)):
        with django_assert_num_queries(7):
            list(needing(viewer, today))
