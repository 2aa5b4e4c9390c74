"""The pages of people hold for everybody, and a file is brought in with a phone and no scripts."""

import pytest
from playwright.sync_api import expect

from clausewise.site.demo.roll import build_roll
from people_ways import PEOPLE_WAYS, check


@pytest.fixture(autouse=True)
def roll(world):
    build_roll()


@pytest.mark.parametrize("way", PEOPLE_WAYS)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, enter, way):
    part, take = PEOPLE_WAYS[way]

    held(lambda page: take(enter(part, page)), read=lambda page: page.inner_text("main").split())


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
