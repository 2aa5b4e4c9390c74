"""The pages of leavers and directories hold for everybody, and a leaver is recorded on a phone."""

import pytest
from django.conf import settings as site
from django.test import Client
from playwright.sync_api import expect

from entering import enter_as
from joining_ways import JOINING_WAYS, left, make_key
from world import World


@pytest.fixture
def enter(live_server):
    """Return a function that signs somebody of Little Eaton in, on a page."""
    world = World()

    def entered(part, page):
        client = Client()
        enter_as(client, world.person(part, "little-eaton"))
        value = client.cookies[site.SESSION_COOKIE_NAME].value
        cookie = {"name": site.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return entered


@pytest.mark.parametrize("way", JOINING_WAYS)
def test_a_page_has_no_accessibility_faults_and_prints(page, axe, enter, way):
    part, take = JOINING_WAYS[way]
    take(enter(part, page))
    assert axe(page) == []
    assert page.title().endswith(" – Clausewise")

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main .govuk-button:visible").count() == 0


@pytest.mark.parametrize("way", JOINING_WAYS)
def test_a_page_is_whole_on_a_phone(phone, axe, sideways, enter, way):
    part, take = JOINING_WAYS[way]
    take(enter(part, phone))

    assert sideways(phone) == 0
    assert axe(phone) == []


def test_a_new_key_is_whole_on_a_phone_and_is_shown_this_once(phone, axe, sideways, enter):
    make_key(enter("administrator", phone))
    expect(phone.get_by_role("heading", name="Copy the key “Entra ID” now")).to_be_visible()
    assert sideways(phone) == 0
    assert axe(phone) == []

    phone.goto("/o/little-eaton/provisioning/")

    expect(phone.get_by_role("heading", name="Copy the key")).to_be_hidden()


def test_a_leaver_is_recorded_without_scripts(plain, enter):
    left(enter("hr", plain))

    expect(plain.get_by_text("nobody else holds this role")).to_be_visible()
