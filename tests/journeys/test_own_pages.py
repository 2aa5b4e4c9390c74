"""What holds on every page of organisations, roles, the register and declarations."""

import pytest
from playwright.sync_api import expect

from own_pages import OWN_PAGES
from world import World


@pytest.fixture(autouse=True)
def demo(live_server, settings):
    settings.DEMO = True
    World()


@pytest.mark.parametrize("way", OWN_PAGES)
def test_a_page_is_accessible_whole_on_a_phone_and_printed(page, phone, axe, sideways, way):
    OWN_PAGES[way](page)
    OWN_PAGES[way](phone)

    assert axe(page) == axe(phone) == []
    assert sideways(phone) == 0
    assert page.title().endswith(" – Clausewise")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main .govuk-button:visible").count() == 0


@pytest.mark.parametrize("way", OWN_PAGES)
def test_a_page_is_reached_and_read_without_scripts(plain, way):
    OWN_PAGES[way](plain)

    expect(plain.get_by_role("heading", level=1)).to_be_visible()
