"""What the record says of whoever asks: their role and their declared ties, under their policy."""

from datetime import date

import pytest

from clausewise.features.people.api import (
    NOBODY,
    Appointment,
    Membership,
    OnRecord,
    on_record,
    own_policies,
    viewer_of,
)
from clausewise.features.people.declarations.actions import Tie, decide, declare
from clausewise.features.people.models import State
from clausewise.features.policies.api import Library

TODAY = date(2026, 11, 25)
VOCABULARY = Library().vocabulary


@pytest.mark.parametrize(
    ("part", "at", "role"),
    [
        ("headteacher", "little-eaton", "headteacher"),
        ("slt", "little-eaton", "senior_leader"),
        ("dsl", "little-eaton", "employee"),
        ("governor", "little-eaton", "governor"),
        ("volunteer", "little-eaton", "volunteer"),
        ("pta_member", "little-eaton", "pta_member"),
    ],
)
def test_ones_role_is_a_leaders_else_the_work_one_does(world, part, at, role):
    viewer = viewer_of(world.person(part, at), TODAY)

    assert on_record(viewer, "little-eaton", TODAY).role == role


def test_a_governor_is_one_even_where_only_their_appointment_is_kept(world):
    Membership.objects.all().delete()
    viewer = viewer_of(world.person("governor", "little-eaton"), TODAY)

    assert on_record(viewer, "little-eaton", TODAY).role == "governor"


def test_somebody_of_whom_no_work_is_kept_has_no_role_on_record(world):
    Membership.objects.all().delete()
    viewer = viewer_of(world.person("dsl", "little-eaton"), TODAY)

    assert on_record(viewer, "little-eaton", TODAY).role == ""


def test_under_another_policy_and_for_nobody_nothing_is_on_record(world):
    viewer = viewer_of(world.person("employee", "ash-lane"), TODAY)

    assert on_record(viewer, "cflp", TODAY) == OnRecord()
    assert on_record(NOBODY, "cadmus", TODAY) == OnRecord()


def test_ones_own_policies_are_those_of_the_organisations_one_belongs_to(world):
    head = world.person("headteacher", "ash-lane")
    place = world.organisation("brookside")
    Appointment.objects.create(person=head, organisation=place, role="governor", starts=TODAY)

    assert own_policies(viewer_of(head, TODAY)) == ("cadmus", "cflp")
    assert own_policies(NOBODY) == ()


@pytest.fixture
def tie(world):
    """Declare a tie in Learn to Live, where a senior leader decides; return it as on record."""

    def declared(to, relationship="close_family", about="pupil"):
        person, slt = (world.person(part, "riverbank-juniors") for part in ("employee", "slt"))
        made = declare(
            by=person,
            organisation=world.organisation("riverbank-juniors"),
            tie=Tie(about, relationship, "My niece"),
            day=TODAY,
        )
        decider = slt if about == "pupil" else world.person("headteacher", "riverbank-juniors")
        decide(by=decider, declaration=made, to=to, reason="Because", day=TODAY)
        return on_record(viewer_of(person, TODAY), "learn-to-live", TODAY)

    return declared


def test_a_tie_that_was_approved_states_the_approval_for_being_in_touch_and_nothing_else(tie):
    (found,) = tie(State.APPROVED).declared

    assert found.facts(VOCABULARY, "connect") == {
        "counterpart": "pupil",
        "relationship": "close_family",
        "approval_slt": "written",
    }
    assert "approval_slt" not in found.facts(VOCABULARY, "post")
    assert found.words == "close family, a pupil"


def test_a_tie_that_is_only_noted_states_no_approval(tie):
    (found,) = tie(State.NOTED).declared

    assert "approval_slt" not in found.facts(VOCABULARY, "connect")


def test_a_former_pupil_is_declared_as_one(tie):
    (found,) = tie(State.NOTED, "none", "former_pupil").declared

    assert found.words == "a former pupil"


def test_what_was_refused_is_not_on_record(tie):
    assert tie(State.REFUSED).declared == ()


def test_a_tie_is_found_by_its_reference_alone(tie):
    known = tie(State.NOTED)

    assert known.tie(known.declared[0].ref) == known.declared[0]
    assert known.tie("another") is None
