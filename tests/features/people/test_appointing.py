"""Roles are given and ended by those who may, and an administrator always stays."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Organisation, Person
from clausewise.features.people.cover.actions import appoint, end_appointment
from clausewise.features.people.cover.terms import Term
from clausewise.features.people.permissions import held_by
from clausewise.features.people.roles import ROLES
from clausewise.features.people.rules.appointing import (
    check_can_appoint,
    check_can_end,
    check_period,
    oversees,
    roles_at,
)
from clausewise.features.people.rules.refusals import RefusedError

TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)
NAMES = [role.name for role in ROLES]
held = st.sets(st.sampled_from(NAMES))
roles = st.sampled_from(NAMES)
TRUST = Organisation(pk=1, name="Cadmus", kind="trust")
SCHOOL = Organisation(pk=2, name="Ash Lane", kind="school")
ONE, OTHER = Person(pk=1), Person(pk=2)


def refused(check, **given):
    try:
        check(**given)
    except RefusedError:
        return True
    return False


@given(held, roles)
def test_nobody_gains_anything_by_appointing_themselves(own, role):
    given = {"by": ONE, "own_roles": own, "person": ONE, "role": role, "organisation": TRUST}
    gains = held_by({role}) - held_by(own)

    assert refused(check_can_appoint, **given) == bool(gains)
    assert oversees(own, role) == (not gains)


@given(held, roles, st.sampled_from([TRUST, SCHOOL]))
def test_others_can_be_given_any_role_that_is_held_there_and_no_other(own, role, place):
    given = {"by": ONE, "own_roles": own, "person": OTHER, "role": role, "organisation": place}

    assert refused(check_can_appoint, **given) == (role not in roles_at(place))


def test_a_role_that_does_not_exist_is_held_nowhere():
    given = {"by": ONE, "own_roles": (), "person": OTHER, "role": "king", "organisation": TRUST}

    with pytest.raises(RefusedError, match="Nobody can be king"):
        check_can_appoint(**given)


@given(roles, st.integers(0, 3))
def test_only_the_last_administrator_must_stay(role, others):
    given = {"role": role, "organisation": SCHOOL, "others": others}

    assert refused(check_can_end, **given) == (role == "administrator" and others == 0)


@given(st.dates(), st.none() | st.dates())
def test_a_last_day_is_never_before_the_first(starts, ends):
    assert refused(check_period, starts=starts, ends=ends) == (ends is not None and ends < starts)


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


@pytest.fixture
def by(world):
    return world.person("administrator", "cadmus")


def test_an_appointment_is_kept_with_its_days_and_in_the_audit(world, school, by):
    person = world.person("employee", "ash-lane")

    made = appoint(by=by, person=person, to=(school, "hr"), term=Term(TODAY, TODAY + DAY))

    assert (made.starts, made.ends) == (TODAY, TODAY + DAY)
    entry = Entry.objects.latest("number")
    assert (entry.act, entry.by, entry.about) == ("people.appointed", by.ref, made.audit_name)
    assert entry.details == {"person": person.ref, "role": "hr"}


def test_a_deputy_cannot_make_the_absent_persons_part_their_own(world, school):
    deputy, term = world.person("employee", "ash-lane"), Term(TODAY)
    world.away("headteacher", "ash-lane", deputy)

    with pytest.raises(RefusedError, match="cannot give yourself"):
        appoint(by=deputy, person=deputy, to=(school, "headteacher"), term=term)


@pytest.fixture
def stands_in(world):
    """Return a volunteer who stands in for the head, and for nobody else."""
    deputy = world.person("volunteer", "ash-lane")
    world.away("headteacher", "ash-lane", deputy)
    return deputy


def test_a_deputy_gives_nobody_a_role_that_lets_them_do_more_than_the_deputy_of_their_own(
    world, school, stands_in
):
    friend = world.person("employee", "ash-lane")

    for role in ("headteacher", "dsl", "administrator"):
        with pytest.raises(RefusedError, match="stand in for somebody"):
            appoint(by=stands_in, person=friend, to=(school, role), term=Term(TODAY, TODAY))
    given = {"by": stands_in, "person": friend, "to": (school, "line_manager")}

    assert appoint(**given, term=Term(TODAY)).person == friend


def test_a_deputy_ends_no_role_that_they_could_not_hold_as_they_are(world, stands_in):
    head = world.person("headteacher", "ash-lane").appointments.get()
    manager = world.person("line_manager", "ash-lane").appointments.get()

    with pytest.raises(RefusedError, match="stand in for somebody"):
        end_appointment(by=stands_in, appointment=head, last_day=TODAY)
    end_appointment(by=stands_in, appointment=manager, last_day=timezone.localdate())

    assert not Appointment.objects.filter(pk=head.pk, ends__isnull=False).exists()


def test_whoever_gives_roles_of_their_own_does_so_while_they_stand_in_too(world, school, by):
    world.away("headteacher", "ash-lane", by)
    friend = world.person("employee", "ash-lane")

    assert appoint(by=by, person=friend, to=(school, "dsl"), term=Term(TODAY)).role == "dsl"


def test_nobody_holds_a_role_twice_at_once(world, school, by):
    head = world.person("headteacher", "ash-lane")

    with pytest.raises(RefusedError, match="holds this role in that time already"):
        appoint(by=by, person=head, to=(school, "headteacher"), term=Term(TODAY))


@pytest.mark.parametrize(("alone", "ends"), [(True, TODAY - DAY), (False, None)])
def test_a_new_head_takes_over_or_shares_the_role(world, school, by, alone, ends):
    slt = world.person("slt", "ash-lane")

    appoint(by=by, person=slt, to=(school, "headteacher"), term=Term(TODAY), alone=alone)

    before = world.person("headteacher", "ash-lane").appointments.get()
    assert before.ends == ends


def test_whoever_had_not_begun_yet_is_taken_back(world, school, by):
    slt, line_manager = world.person("slt", "ash-lane"), world.person("line_manager", "ash-lane")
    appoint(by=by, person=slt, to=(school, "hr"), term=Term(TODAY + 9 * DAY))

    to = (school, "hr")
    appoint(by=by, person=line_manager, to=to, term=Term(TODAY), alone=True)

    assert not Appointment.objects.filter(person=slt, role="hr").exists()


@pytest.mark.parametrize(
    ("starts", "ends", "last_day", "why"),
    [
        (-9, 1, 2, "ends before that day already"),
        (-9, -2, -3, "has ended already"),
        (-9, -2, 0, "has ended already"),
        (-9, None, -10, "last day is before the first"),
        (0, None, -1, "last day is before the first"),
    ],
)
def test_what_somebody_held_is_never_made_longer_wiped_out_or_ended_again(
    world, school, by, starts, ends, last_day, why
):
    today, given = timezone.localdate(), {"organisation": school, "role": "hr"}
    held = Appointment.objects.create(
        **given,
        person=world.person("slt", "ash-lane"),
        starts=today + starts * DAY,
        ends=None if ends is None else today + ends * DAY,
    )

    with pytest.raises(RefusedError, match=why):
        end_appointment(by=by, appointment=held, last_day=today + last_day * DAY)

    assert Appointment.objects.filter(pk=held.pk, starts=held.starts, ends=held.ends).exists()


def test_a_new_head_from_an_earlier_day_leaves_those_whose_time_is_over(world, school, by):
    today, given = timezone.localdate(), {"organisation": school, "role": "hr"}
    before = Appointment.objects.create(
        **given, person=by, starts=today - 9 * DAY, ends=today - 2 * DAY
    )
    slt = world.person("slt", "ash-lane")

    appoint(by=by, person=slt, to=(school, "hr"), term=Term(today - 5 * DAY), alone=True)

    assert Appointment.objects.get(pk=before.pk).ends == before.ends


def test_the_last_administrator_goes_only_once_another_is_there(world, by):
    last = by.appointments.get()
    with pytest.raises(RefusedError, match="last administrator"):
        end_appointment(by=by, appointment=last, last_day=TODAY)

    given = {"person": world.person("hr", "cadmus"), "to": (last.organisation, "administrator")}
    appoint(by=by, **given, term=Term(TODAY))

    end_appointment(by=by, appointment=last, last_day=TODAY)
    assert Appointment.objects.get(pk=last.pk).ends == TODAY
