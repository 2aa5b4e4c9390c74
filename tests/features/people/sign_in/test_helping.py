"""Who may take away somebody's second factor: nobody reaches upwards or into another trust."""

from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership, viewer_of
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.sign_in.invitations import forget_second_factor, invite
from pages import words

HERE = "/o/little-eaton/people/staff/"
SINCE = date(2025, 9, 1)
SITE = "https://policy.school.example/"


@pytest.fixture
def helped(world):
    """Return a function by which one person takes away another's second factor at a school."""

    def act(by, person, at="little-eaton", how=forget_second_factor, **more):
        Authenticator.objects.get_or_create(user=person, type="totp", data={})
        viewer = viewer_of(by, timezone.localdate())
        how(by=viewer, person=person, organisation=world.organisation(at), **more)

    return act


def factors(person):
    return Authenticator.objects.filter(user=person).count()


@pytest.mark.parametrize("part", ["headteacher", "dsl", "administrator", "slt", "hr"])
def test_hr_takes_no_second_factor_from_whoever_must_have_one(world, helped, part):
    person = world.person(part, "little-eaton")

    with pytest.raises(RefusedError, match="a role here or elsewhere that you do not oversee"):
        helped(world.person("hr", "little-eaton"), person)

    assert factors(person) == 1


@pytest.mark.parametrize("part", ["employee", "volunteer", "governor", "line_manager"])
def test_hr_helps_ordinary_staff(world, helped, part, mailoutbox):
    person = world.person(part, "little-eaton")

    helped(world.person("hr", "little-eaton"), person)

    assert factors(person) == 0
    assert mailoutbox[0].to == [person.email]
    assert Entry.objects.get(act="people.second_factor_forgotten").about == person.audit_name


@pytest.mark.parametrize(
    ("by", "part", "may"),
    [
        ("administrator", "headteacher", True),
        ("administrator", "dsl", True),
        ("trust_leader", "slt", True),
        ("trust_leader", "dsl", False),
        ("hr", "employee", True),
        ("hr", "slt", False),
    ],
)
def test_a_trusts_people_help_those_in_its_schools_whom_they_oversee(world, helped, by, part, may):
    person = world.person(part, "ash-lane")

    try:
        helped(world.person(by, "cadmus"), person, "ash-lane")
    except RefusedError:
        assert not may

    assert factors(person) == (0 if may else 1)


def test_whoever_administers_one_school_of_a_trust_does_not_reach_upwards(world, helped):
    by, school = world.person("employee", "ash-lane"), world.organisation("ash-lane")
    Appointment.objects.create(person=by, organisation=school, role="administrator", starts=SINCE)

    helped(by, world.person("moderator", "ash-lane"), "ash-lane")
    with pytest.raises(RefusedError):
        helped(by, world.person("headteacher", "ash-lane"), "ash-lane")


@pytest.mark.parametrize("part", ["headteacher", "dsl"])
def test_whoever_administers_a_school_of_no_trust_helps_everybody_there(world, helped, part):
    helped(world.person("administrator", "little-eaton"), world.person(part, "little-eaton"))

    assert factors(world.person(part, "little-eaton")) == 0


def test_nobody_takes_away_their_own(world, helped):
    administrator = world.person("administrator", "little-eaton")

    with pytest.raises(RefusedError):
        helped(administrator, administrator)


@pytest.mark.parametrize(("how", "more"), [(forget_second_factor, {}), (invite, {"site": SITE})])
@pytest.mark.parametrize("by", ["hr", "administrator"])
def test_whoever_belongs_to_another_school_too_is_helped_by_neither_alone(
    world, helped, by, how, more, mailoutbox
):
    person, school = world.person("employee", "hollybank"), world.organisation("little-eaton")
    Membership.objects.create(person=person, organisation=school, work="employee", starts=SINCE)

    with pytest.raises(RefusedError):
        helped(world.person(by, "little-eaton"), person, how=how, **more)

    assert (factors(person), mailoutbox) == (1, [])


def test_the_act_refuses_somebody_who_does_not_belong(world, helped):
    with pytest.raises(PermissionDenied):
        helped(world.person("administrator", "little-eaton"), world.person("dsl", "hollybank"))


def test_a_role_of_no_list_of_ours_is_overseen_as_far_as_it_lets_one_do_anything(world, helped):
    person, school = world.person("volunteer", "little-eaton"), world.organisation("little-eaton")
    Appointment.objects.create(person=person, organisation=school, role="librarian", starts=SINCE)

    helped(world.person("hr", "little-eaton"), person)

    assert factors(person) == 0


def test_the_page_says_why_a_second_factor_is_for_others_to_remove(signed_in, world):
    dsl, hr = world.person("dsl", "little-eaton"), signed_in("hr", "little-eaton")

    page = hr.get(f"{HERE}{dsl.ref}/sign-in/")
    refused = hr.post(f"{HERE}{dsl.ref}/sign-in/second-factor/")

    assert "somebody else removes their second factor" in words(page)
    assert "Send the link" in words(page)
    assert (refused.status_code, "That cannot be done" in words(refused)) == (403, True)


def test_the_page_offers_no_link_to_whoever_belongs_elsewhere_too(signed_in, world):
    person, school = world.person("employee", "hollybank"), world.organisation("little-eaton")
    Membership.objects.create(person=person, organisation=school, work="employee", starts=SINCE)

    page = signed_in("administrator", "little-eaton").get(f"{HERE}{person.ref}/sign-in/")

    assert "They can get a link themselves" in words(page)
    assert "Send the link" not in words(page)


@pytest.mark.parametrize(("part", "there"), [("headteacher", True), ("slt", False)])
def test_the_way_there_is_shown_to_whoever_may_help(signed_in, world, part, there):
    page = signed_in(part, "little-eaton").get(
        f"{HERE}{world.person('volunteer', 'little-eaton').ref}/"
    )

    assert ("Help them to sign in" in words(page)) == there
