"""Who steps in for a role: set on the page, gone back from, never so that it ends with nobody."""

from datetime import date

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Chain
from clausewise.features.people.cover.actions import set_chain
from clausewise.features.people.rules.refusals import RefusedError
from pages import words

TODAY = date(2026, 11, 25)


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


def steps_in(client, role="hr", **steps):
    return client.post(f"/o/ash-lane/chains/{role}/", steps, follow=True)


def test_a_school_sets_its_own_chain_and_goes_back_to_the_usual_one(signed_in, school):
    client = signed_in("headteacher", "ash-lane")
    assert "Human resources Headteacher/Principal Change" in words(
        client.get("/o/ash-lane/chains/")
    )

    said = words(steps_in(client, step_1="slt", step_3="dsl"))
    assert "Senior leader, then Designated safeguarding lead (set here)" in said
    assert 'value="dsl" selected' in client.get("/o/ash-lane/chains/hr/").content.decode()

    assert "This order is set here." in words(client.get("/o/ash-lane/chains/hr/"))

    steps_in(client, step_1="")
    assert not Chain.objects.exists()


def test_a_trusts_chain_counts_until_the_school_sets_its_own_and_when_it_is_removed(
    signed_in, school, world
):
    trust = world.organisation("cadmus")
    Chain.objects.create(organisation=trust, role="hr", steps=["dsl"])
    client = signed_in("headteacher", "ash-lane")
    page = client.get("/o/ash-lane/chains/hr/")
    told = f"Nothing is set here: the order of {trust} counts, Designated safeguarding lead."
    assert told in words(page)
    assert 'value="dsl" selected' not in page.content.decode()

    assert "Senior leader (set here)" in words(steps_in(client, step_1="slt"))
    said = words(steps_in(client, step_1="slt", go_back="yes"))

    assert f"Designated safeguarding lead (set by {trust})" in said
    assert not Chain.objects.filter(organisation=school).exists()


def test_where_nobody_set_a_chain_the_page_says_the_usual_one(signed_in):
    said = words(signed_in("headteacher", "ash-lane").get("/o/ash-lane/chains/hr/"))

    assert "Nothing is set here: the usual order counts, Headteacher/Principal." in said


@pytest.mark.parametrize(
    ("steps", "complaint"),
    [
        ({"step_1": "hr"}, "cannot step in for itself"),
        ({"step_1": "slt", "step_2": "slt"}, "stands twice"),
        ({"step_1": "communications_manager"}, "it would end with nobody"),
    ],
)
def test_a_chain_that_comes_back_or_reaches_nobody_cannot_be_saved(signed_in, steps, complaint):
    assert complaint in words(steps_in(signed_in("headteacher", "ash-lane"), **steps))
    assert not Chain.objects.exists()


def test_a_chain_names_only_roles_that_there_are(world, school):
    by = world.person("administrator", "cadmus")

    with pytest.raises(RefusedError, match="There is no role king"):
        set_chain(by=by, organisation=school, role="hr", steps=["king"], day=TODAY)


def test_no_chain_is_set_for_a_role_that_there_is_not(signed_in):
    assert steps_in(signed_in("headteacher", "ash-lane"), role="king").status_code == 404


def test_a_deputy_sets_nobody_to_step_in_for_one_who_may_do_more_than_they_may_themselves(
    world, school
):
    deputy = world.person("volunteer", "ash-lane")
    world.away("headteacher", "ash-lane", deputy)
    Chain.objects.create(organisation=school, role="dsl", steps=["headteacher"])
    before = Entry.objects.count()

    for steps in (["slt"], []):
        with pytest.raises(RefusedError, match="nor set who steps in"):
            set_chain(by=deputy, organisation=school, role="dsl", steps=steps, day=TODAY)
    assert Chain.objects.get().steps == ["headteacher"]
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("role", "place"), [("headteacher", "ash-lane"), ("administrator", "cadmus")]
)
def test_the_head_herself_and_an_administrator_set_a_chain_and_go_back(role, place, world, school):
    by = world.person(role, place)
    world.away("dsl", "ash-lane", by)

    set_chain(by=by, organisation=school, role="dsl", steps=["slt"], day=TODAY)
    assert Chain.objects.get().steps == ["slt"]

    set_chain(by=by, organisation=school, role="dsl", steps=[], day=TODAY)
    assert not Chain.objects.exists()


def test_a_page_tells_a_deputy_why_a_chain_was_not_set_and_whom_to_ask(signed_in, world):
    world.away("headteacher", "ash-lane", world.person("volunteer", "ash-lane"))

    said = words(steps_in(signed_in("volunteer", "ash-lane"), role="dsl", step_1="slt"))

    assert "nor set who steps in for them. Ask somebody who gives roles here." in said
    assert not Chain.objects.exists()
