"""What holds on every page, whoever opens it and however."""

import pytest
from playwright.sync_api import expect

from ways import WAYS

PRINT = "Print this page"


def read(page):
    """Return what a page says, but for the button that only a script can serve."""
    return " ".join(page.inner_text("main").replace(PRINT, "").split())


@pytest.mark.parametrize("way", WAYS)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, way):
    held(WAYS[way], read)


def test_the_keyboard_goes_first_to_the_content(page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()

    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_the_accessibility_check_can_fail(page, axe):
    page.goto("/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")

    assert any(problem.startswith("button-name") for problem in axe(page))


def test_the_width_check_can_fail(phone, sideways):
    phone.goto("/")
    phone.evaluate("document.querySelector('h1').style.width = '500px'")

    assert sideways(phone) > 0
