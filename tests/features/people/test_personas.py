"""The demo lets one be anybody in it; a real school's site has no such door."""

import pytest

from clausewise.features.audit.models import Entry
from pages import fields, words

DOOR = "/account/demo/"


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def test_everyone_in_the_demo_is_listed_with_their_part(client, world, demo):
    said = words(client.get(DOOR))

    assert "Little Eaton Primary School" in said
    assert f"{world.person('headteacher', 'ash-lane')}: Headteacher" in said
    assert f"{world.person('volunteer', 'ash-lane')}: Volunteer" in said


def test_whoever_is_chosen_is_signed_in_and_sees_their_first_page(client, world, demo):
    head = world.person("headteacher", "ash-lane")

    response = client.post(DOOR, {"person": head.ref}, follow=True)

    assert response.redirect_chain == [("/home/", 302)]
    assert "Ash Lane Primary School" in words(response)
    assert "Sign out" in response.content.decode()
    assert Entry.objects.earliest("number").details == {"with": ["persona"]}


@pytest.mark.parametrize("chosen", ["", "nobody"])
def test_nobody_is_signed_in_as_somebody_who_is_not_there(client, world, demo, chosen):
    assert client.post(DOOR, {"person": chosen}).status_code == 404


def test_whoever_has_left_cannot_be_chosen(client, world, demo):
    head = world.person("headteacher", "ash-lane")
    head.is_active = False
    head.save()

    assert client.post(DOOR, {"person": head.ref}).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_outside_the_demo_there_is_no_such_door(client, world, method):
    given = {"person": world.person("headteacher", "ash-lane").ref}

    assert getattr(client, method)(DOOR, given).status_code == 404
    assert fields(client.get("/")) != []


def test_the_list_takes_the_same_few_queries_whoever_is_in_it(
    client, world, demo, django_assert_num_queries
):
    with django_assert_num_queries(2):
        client.get(DOOR)
