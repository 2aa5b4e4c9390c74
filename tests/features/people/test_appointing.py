"""Roles are given and ended by those who may, and an administrator always stays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Organisation, Person, index_staff
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
from pages import words

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


def test_a_role_that_has_ended_is_not_ended_again(world, school, by):
    given = {"person": world.person("slt", "ash-lane"), "to": (school, "hr")}
    made = appoint(by=by, **given, term=Term(TODAY, TODAY))

    with pytest.raises(RefusedError, match="ends before that day already"):
        end_appointment(by=by, appointment=made, last_day=TODAY + DAY)


def test_the_last_administrator_goes_only_once_another_is_there(world, by):
    last = by.appointments.get()
    with pytest.raises(RefusedError, match="last administrator"):
        end_appointment(by=by, appointment=last, last_day=TODAY)

    given = {"person": world.person("hr", "cadmus"), "to": (last.organisation, "administrator")}
    appoint(by=by, **given, term=Term(TODAY))

    end_appointment(by=by, appointment=last, last_day=TODAY)
    assert Appointment.objects.get(pk=last.pk).ends == TODAY


APPOINT = "/o/ash-lane/roles/headteacher/appoint/"


@pytest.fixture
def index(world):
    """Return a function that notes the names of those who work at Ash Lane, and note them."""
    school = world.organisation("ash-lane")

    def note():
        theirs = Person.objects.filter(memberships__organisation=school)
        index_staff(theirs.order_by("pk"), school)

    note()
    return note


ANOTHER = {"person": "", "starts": "2026-11-25", "ends": "", "others": "stay"}


def test_on_the_page_somebody_is_appointed_by_name(signed_in, world, index):
    client, slt = signed_in("administrator", "cadmus"), world.person("slt", "ash-lane")
    assert str(world.person("headteacher", "ash-lane")) in words(client.get(APPOINT))

    response = client.post(APPOINT, {**ANOTHER, "person": slt.full_name}, follow=True)

    assert response.redirect_chain == [("/o/ash-lane/roles/headteacher/", 302)]
    assert f"{slt}, 25 November 2026 to now" in words(response)


def test_an_appointment_that_has_not_begun_is_shown_from_its_first_day(signed_in, world, index):
    client, slt = signed_in("administrator", "cadmus"), world.person("slt", "ash-lane")

    given = {**ANOTHER, "person": slt.full_name, "starts": "2027-12-31"}
    response = client.post(APPOINT, given, follow=True)

    assert f"{slt}, from 31 December 2027" in words(response)
    assert "31 December 2027 to now" not in words(response)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({}, "Enter whom you appoint"),
        ({"person": "Nobody"}, "Nobody here is called “Nobody”"),
        ({"person": " "}, "Enter whom you appoint"),
        ({"person": "!"}, "Nobody here is called “!”"),
        ({"person": "a"}, "Several people fit:"),
        (
            {"person": "slt@ash-lane.example", "starts": "soon"},
            "Enter a day as it is on a calendar",
        ),
        ({"person": "slt@ash-lane.example", "starts": ""}, "Enter the first day"),
        ({"person": "slt@ash-lane.example", "ends": "1/9/2020"}, "The last day is before"),
        ({"person": "slt@ash-lane.example", "others": ""}, "Choose what becomes of those"),
        ({"person": "headteacher@brookside.example"}, "Nobody here is called"),
    ],
)
def test_on_the_page_what_is_wrong_is_said(signed_in, index, given, complaint):
    response = signed_in("administrator", "cadmus").post(APPOINT, {**ANOTHER, **given})

    assert complaint in words(response)


def test_whoever_is_appointed_is_found_as_everywhere_and_not_once_their_account_is_closed(
    signed_in, world, index
):
    slt = Person.objects.filter(email="slt@ash-lane.example")
    slt.update(first_name="Zoë", last_name="O’Ryan")
    index()
    client = signed_in("administrator", "cadmus")
    given = {**ANOTHER, "person": "oryan zoe"}

    assert client.post(APPOINT, given).status_code == 302
    slt.update(is_active=False)
    assert "Nobody here is called" in words(client.post(APPOINT, given))


def test_a_few_people_who_fit_are_all_named(signed_in, world, index):
    Person.objects.filter(email__in=["slt@ash-lane.example", "dsl@ash-lane.example"]).update(
        first_name="Bryn", last_name="Ap Rhys"
    )
    index()
    client = signed_in("administrator", "cadmus")

    said = words(client.post(APPOINT, {**ANOTHER, "person": "bryn rhys"}))

    assert "Bryn Ap Rhys, slt@ash-lane.example" in said
    assert "Bryn Ap Rhys, dsl@ash-lane.example. Enter the e-mail address." in said


def test_for_a_vacant_role_nobody_is_asked_about_others(signed_in):
    address = "/o/ash-lane/roles/communications_manager/appoint/"

    assert "What about those" not in words(signed_in("headteacher", "ash-lane").get(address))


def test_a_role_is_ended_on_the_page_and_its_history_stays(signed_in, world):
    client, slt = signed_in("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    address = f"/o/ash-lane/appointments/{slt.appointments.get().ref}/end/"
    assert f"{slt}, Senior leader since" in words(client.get(address))

    response = client.post(address, {"last_day": "2025-07-31"}, follow=True)

    assert f"{slt}, 1 September 2024 to 31 July 2025" in words(response)
    assert "stepping in as Headteacher" in words(response)


def test_what_a_rule_refuses_is_said_on_the_page(signed_in, world):
    client, last = signed_in("administrator", "cadmus"), world.person("administrator", "cadmus")
    address = f"/o/cadmus/appointments/{last.appointments.get().ref}/end/"

    assert "This is the last administrator" in words(client.post(address, {"last_day": "2027-1-1"}))


@pytest.mark.parametrize("address", ["roles/king/", "roles/trust_leader/appoint/"])
def test_a_role_that_is_not_held_there_is_not_found(signed_in, address):
    assert signed_in("administrator", "cadmus").get(f"/o/ash-lane/{address}").status_code == 404


def test_an_appointment_elsewhere_is_not_found(signed_in, world):
    ref = world.person("slt", "brookside").appointments.get().ref
    client = signed_in("administrator", "cadmus")

    assert client.get(f"/o/ash-lane/appointments/{ref}/end/").status_code == 404


def test_everyone_sees_who_acts_and_only_those_who_may_can_appoint(signed_in, world):
    said = words(signed_in("employee", "ash-lane").get("/o/ash-lane/roles/dpo/"))

    assert f"{world.person('dpo', 'cadmus')}, of Cadmus" in said
    assert "Appoint somebody" not in said
    assert "Nobody has been appointed here" in said


def test_the_roles_page_names_each_holder_and_says_where_there_is_none(signed_in, world):
    said = words(signed_in("headteacher", "ash-lane").get("/o/ash-lane/roles/"))

    assert "Communications Manager Nobody Appoint" in said
    assert str(world.person("dsl", "ash-lane")) in said
