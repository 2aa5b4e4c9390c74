"""Adding and changing organisations: by central administrators, and never without one left."""

import re
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Organisation
from clausewise.features.people.organisations.actions import (
    Described,
    add_organisation,
    change_organisation,
)
from clausewise.features.people.rules.refusals import RefusedError
from pages import title, words

TODAY = date(2026, 11, 25)
NEW = {"name": "Dale Primary School", "kind": "school", "policy": ""}


@pytest.fixture
def trust(world):
    return world.organisation("cadmus")


def test_a_school_is_added_below_its_trust_and_takes_its_policy(signed_in, trust):
    client = signed_in("administrator", "cadmus")
    given = {**NEW, "parent": trust.ref, "urn": "137484", "laestab": "8302034"}

    response = client.post("/o/cadmus/schools/add/", given, follow=True)

    assert response.redirect_chain == [("/o/dale-primary-school/", 302)]
    made = Organisation.objects.get(slug="dale-primary-school")
    assert (made.parent, made.urn, made.establishment.laestab) == (trust, "137484", "830/2034")
    assert "Social Networking Conduct Policy" in words(response)
    assert Entry.objects.latest("number").act == "people.added_organisation"


def test_the_form_to_add_a_school_begins_below_the_trust_where_one_is(signed_in, trust):
    response = signed_in("administrator", "cadmus").get("/o/cadmus/schools/add/")

    assert f'<option value="{trust.ref}" selected>' in response.content.decode()


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"name": ""}, "Enter the name"),
        ({"kind": ""}, "Choose what it is"),
        ({"urn": "12"}, "A URN has six figures"),
        ({"urn": "100000"}, "Another organisation has this URN"),
        ({"laestab": "12"}, "A DfE number has seven figures"),
        ({"parent": ""}, "Choose what it belongs to"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_added(signed_in, trust, given, complaint):
    Organisation.objects.filter(slug="ash-lane").update(urn="100000")
    before = Organisation.objects.count()

    response = signed_in("administrator", "cadmus").post(
        "/o/cadmus/schools/add/", {**NEW, "parent": trust.ref, **given}
    )

    assert complaint in words(response)
    assert title(response).startswith("Error: ")
    assert Organisation.objects.count() == before


def test_two_schools_of_one_name_have_addresses_of_their_own(world, trust):
    by = world.person("administrator", "cadmus")
    twice = Described("Ash Lane", "school", trust), Described("Ash Lane", "school", trust)

    slugs = [add_organisation(by=by, described=each, day=TODAY).slug for each in twice]

    assert slugs == ["ash-lane-2", "ash-lane-3"]


def test_a_name_without_letters_still_gets_an_address(world, trust):
    by = world.person("administrator", "cadmus")

    made = add_organisation(by=by, described=Described("†", "school", trust), day=TODAY)

    assert made.slug == "school"


def test_nobody_adds_a_school_where_they_may_not_or_one_that_stands_alone(world, trust):
    head, office = world.person("headteacher", "ash-lane"), world.person("administrator", "cadmus")

    for by, parent in ((head, trust), (head, world.organisation("ash-lane")), (office, None)):
        described = Described("Dale", "school", parent)
        with pytest.raises(PermissionDenied):
            add_organisation(by=by, described=described, day=TODAY)


def test_nothing_belongs_to_a_school(signed_in, world, trust):
    by, school = world.person("administrator", "cadmus"), world.organisation("ash-lane")
    other = world.organisation("beacon-hill")
    below = Described("Dale", "nursery", school)

    with pytest.raises(RefusedError, match="no school can belong to it"):
        add_organisation(by=by, described=below, day=TODAY)
    with pytest.raises(RefusedError, match="no school can belong to it"):
        change_organisation(by=by, organisation=other, described=below, day=TODAY)

    client = signed_in("administrator", "cadmus")
    for page in ("/o/cadmus/schools/add/", "/o/beacon-hill/change/"):
        assert str(trust) in offered(client, page)
        assert str(school) not in offered(client, page)


def test_a_trust_with_schools_does_not_become_a_school(signed_in, trust):
    given = {**NEW, "kind": "school", "parent": ""}
    client = signed_in("administrator", "cadmus")

    assert f"Schools belong to {trust}, so it stays" in words(
        client.post("/o/cadmus/change/", given)
    )

    trust.refresh_from_db()
    assert trust.kind == "trust"


def test_a_trust_that_no_school_belongs_to_becomes_one(signed_in, trust):
    trust.children.update(parent=None)

    signed_in("administrator", "cadmus").post(
        "/o/cadmus/change/", {**NEW, "kind": "school", "parent": ""}
    )

    trust.refresh_from_db()
    assert trust.kind == "school"


def test_on_a_schools_page_none_is_added_and_the_page_says_where(signed_in, trust):
    before = Organisation.objects.count()
    client = signed_in("administrator", "cadmus")

    said = words(client.post("/o/ash-lane/schools/add/", {**NEW, "parent": trust.ref}))

    assert "Go to the page of its trust or federation" in said
    assert Organisation.objects.count() == before


def test_a_head_changes_what_is_said_of_their_school_and_it_keeps_its_address(signed_in, world):
    client = signed_in("headteacher", "little-eaton")
    assert 'value="little-eaton" selected' in client.get("/o/little-eaton/change/").content.decode()

    given = {
        "name": "Little Eaton School",
        "kind": "school",
        "policy": "cflp",
        "laestab": "830/2034",
    }
    response = client.post("/o/little-eaton/change/", given, follow=True)

    assert response.redirect_chain == [("/o/little-eaton/", 302)]
    assert "Little Eaton School" in words(response)
    again = client.get("/o/little-eaton/change/").content.decode()
    assert 'value="830/2034"' in again


def offered(client, page):
    """Return what an organisation's form offers for it to belong to."""
    text = client.get(page).content.decode()
    chooser = text[text.index('name="parent"') :]
    return [
        each.strip() for each in re.findall(r">([^<]+)</option>", chooser.split("</select>")[0])
    ]


def test_a_head_is_offered_no_way_out_of_the_trust(signed_in, world):
    client = signed_in("headteacher", "ash-lane")

    assert offered(client, "/o/ash-lane/change/") == ["Cadmus Family of Schools"]
    given = {"name": "Ash Lane", "kind": "school", "parent": "", "policy": ""}
    assert "Choose what it belongs to" in words(client.post("/o/ash-lane/change/", given))
    assert world.organisation("ash-lane").parent == world.organisation("cadmus")


def test_a_school_that_stands_alone_joins_no_trust_by_itself(signed_in):
    client = signed_in("headteacher", "little-eaton")

    assert offered(client, "/o/little-eaton/change/") == ["Nothing: it stands alone"]


def test_a_school_that_stands_alone_joins_by_whoever_may_for_both(signed_in, world, trust):
    by, school = world.person("administrator", "cadmus"), world.organisation("little-eaton")
    given = {"person": by, "organisation": school, "role": "administrator"}
    Appointment.objects.create(**given, starts=date(2024, 9, 1))
    client = signed_in("administrator", "cadmus")
    given = {"name": "Little Eaton", "kind": "school", "policy": ""}
    assert "Nothing: it stands alone" in offered(client, "/o/little-eaton/change/")

    client.post("/o/little-eaton/change/", {**given, "parent": trust.ref})

    assert world.organisation("little-eaton").parent == trust
    assert not Entry.objects.filter(act="people.school_left").exists()


@pytest.fixture
def own_administrator(world):
    """Return somebody who administers Ash Lane, and nothing above it."""
    school, slt = world.organisation("ash-lane"), world.person("slt", "ash-lane")
    given = {"person": slt, "organisation": school, "role": "administrator"}
    Appointment.objects.create(**given, starts=date(2024, 9, 1))
    return slt


def test_whoever_administers_a_school_alone_takes_it_out_of_no_trust(
    world, trust, own_administrator
):
    school, other = world.organisation("ash-lane"), world.organisation("cflp")

    for parent in (None, other):
        moved = Described("Ash Lane", "school", parent)
        given = {"organisation": school, "described": moved, "day": TODAY}
        with pytest.raises(PermissionDenied):
            change_organisation(by=own_administrator, **given)

    assert world.organisation("ash-lane").parent == trust


def test_a_school_joins_no_trust_whose_administrators_do_not_let_it(world, own_administrator):
    moved = Described("Ash Lane", "school", world.organisation("cflp"))

    with pytest.raises(PermissionDenied):
        change_organisation(
            by=world.person("administrator", "cadmus"),
            organisation=world.organisation("ash-lane"),
            described=moved,
            day=TODAY,
        )


def test_both_trusts_can_read_that_a_school_went_from_one_to_the_other(
    signed_in, world, trust, own_administrator
):
    by, to = world.person("administrator", "cadmus"), world.organisation("cflp")
    given = {"person": by, "organisation": to, "role": "administrator"}
    Appointment.objects.create(**given, starts=date(2024, 9, 1))
    client, school = signed_in("administrator", "cadmus"), world.organisation("ash-lane")
    given = {"name": "Ash Lane", "kind": "school", "parent": to.ref, "policy": ""}

    client.post("/o/ash-lane/change/", given)

    left, joined = (Entry.objects.get(act=f"people.school_{what}") for what in ("left", "joined"))
    assert (left.about, joined.about) == (trust.audit_name, to.audit_name)
    assert (left.organisation, joined.organisation) == (trust.ref, to.ref)
    assert left.details == joined.details == {"school": school.ref}


def test_a_school_cannot_leave_its_trust_without_an_administrator(signed_in, world):
    given = {"name": "Ash Lane", "kind": "school", "parent": "", "policy": ""}
    client = signed_in("administrator", "cadmus")

    assert "Nobody would administer" in words(client.post("/o/ash-lane/change/", given))

    school, slt = world.organisation("ash-lane"), world.person("slt", "ash-lane")
    Appointment.objects.create(
        person=slt, organisation=school, role="administrator", starts=date(2024, 9, 1)
    )
    client.post("/o/ash-lane/change/", given)
    assert world.organisation("ash-lane").parent is None


def test_nothing_can_belong_to_what_belongs_to_it(world, trust):
    school = world.organisation("ash-lane")

    with pytest.raises(RefusedError, match="cannot belong to what belongs to it"):
        change_organisation(
            by=world.person("administrator", "cadmus"),
            organisation=trust,
            described=Described("Cadmus", "trust", school),
            day=TODAY,
        )


@pytest.mark.parametrize("address", ["change", "schools/add", "roles", "absences", "chains"])
def test_whoever_only_works_there_may_not(signed_in, address):
    assert signed_in("employee", "ash-lane").get(f"/o/ash-lane/{address}/").status_code == 403
