"""The pages of people hold for everybody, and a file is brought in with a phone and no scripts."""

import pytest
from django.conf import settings as site
from django.test import Client
from playwright.sync_api import expect

from clausewise.site.demo.roll import build_roll
from entering import enter_as
from people_ways import PEOPLE_WAYS, check
from world import World


@pytest.fixture
def enter(live_server):
    """Return a function that signs somebody of Little Eaton in, on a page."""
    world = World()
    build_roll()

    def entered(part, page):
        client = Client()
        enter_as(client, world.person(part, "little-eaton"))
        value = client.cookies[site.SESSION_COOKIE_NAME].value
        cookie = {"name": site.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return entered


@pytest.mark.parametrize("way", PEOPLE_WAYS)
def test_a_page_has_no_accessibility_faults_and_prints(page, axe, enter, way):
    part, take = PEOPLE_WAYS[way]
    take(enter(part, page))
    assert axe(page) == []
    assert page.title().endswith(" – Clausewise")

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main .govuk-button:visible").count() == 0


@pytest.mark.parametrize("way", PEOPLE_WAYS)
def test_a_page_is_whole_on_a_phone(phone, axe, sideways, enter, way):
    part, take = PEOPLE_WAYS[way]
    take(enter(part, phone))

    assert sideways(phone) == 0
    assert axe(phone) == []


@pytest.mark.parametrize("way", PEOPLE_WAYS)
def test_a_page_is_the_same_without_scripts(phone, plain, enter, way):
    part, take = PEOPLE_WAYS[way]
    for device in (phone, plain):
        take(enter(part, device))

    assert plain.inner_text("main").split() == phone.inner_text("main").split()


def test_a_file_is_brought_in_on_a_phone_without_scripts(plain, enter):
    check(enter("administrator", plain))
    expect(plain.get_by_text("Rows that cannot go in: 1.")).to_be_visible()

    plain.get_by_label("Bring in the good rows and leave these out").check()
    plain.get_by_role("button", name="Bring them in").click()

    expect(plain.get_by_role("heading", name="They are in")).to_be_visible()
    plain.get_by_role("link", name="See the pupils").click()
    expect(plain.get_by_role("link", name="Freya Moss")).to_be_visible()


def test_somebody_is_found_with_the_keyboard_alone_and_no_name_is_in_the_address(page, enter):
    enter("employee", page).goto("/o/little-eaton/people/find/")
    page.get_by_label("Name").focus()
    page.keyboard.type("ahm")
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="Nadia Ahmed")).to_be_visible()
    assert page.url.endswith("/people/find/")
