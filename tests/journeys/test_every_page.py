"""What holds on every page, whoever opens it and however."""

import pytest
from playwright.sync_api import expect

from ways import WAYS

PRINT = "Print this page"


def read(page):
    """Return what a page says, but for the button that only a script can serve."""
    return " ".join(page.inner_text("main").replace(PRINT, "").split())


@pytest.mark.parametrize("way", WAYS)
def test_a_page_has_no_accessibility_faults_and_prints_what_it_says(page, axe, way):
    WAYS[way](page)
    assert axe(page) == []
    assert page.title().endswith(" – Clausewise")

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()
    assert page.locator("main .govuk-button:visible").count() == 0


@pytest.mark.parametrize("way", WAYS)
def test_a_page_is_whole_on_a_phone_and_the_same_without_scripts(phone, plain, axe, sideways, way):
    WAYS[way](phone)
    WAYS[way](plain)

    assert sideways(phone) == 0
    assert axe(phone) == []
    assert read(plain) == read(phone)


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
