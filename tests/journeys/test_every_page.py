"""What holds on every page, whoever opens it and however."""

import pytest
from playwright.sync_api import expect

PAGES = ["/", "/no-such-page"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_accessibility_faults(page, axe, address):
    page.goto(address)

    assert axe(page) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_never_scrolls_sideways_on_a_phone(phone, sideways, axe, address):
    phone.goto(address)

    assert sideways(phone) == 0
    assert axe(phone) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_reads_the_same_without_scripts(page_no_scripts, page, address):
    for each in (page, page_no_scripts):
        each.goto(address)

    assert page_no_scripts.inner_text("main") == page.inner_text("main")


def test_the_keyboard_goes_first_to_the_content(page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()

    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_on_paper_there_is_no_menu(page):
    page.goto("/")
    page.emulate_media(media="print")

    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_accessibility_check_can_fail(page, axe):
    page.goto("/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")

    assert any(problem.startswith("button-name") for problem in axe(page))


def test_the_width_check_can_fail(phone, sideways):
    phone.goto("/")
    phone.evaluate("document.querySelector('h1').style.width = '500px'")

    assert sideways(phone) > 0
