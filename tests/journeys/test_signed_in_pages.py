"""What holds on every page that needs signing in, whoever opens it and however."""

import pytest
from playwright.sync_api import expect

from clausewise.site.demo.tasks import add_demo_tasks
from signed_in_ways import HEAD, WAYS, sign_in


@pytest.fixture(autouse=True)
def demo(live_server, world, settings):
    settings.DEMO = True
    add_demo_tasks()


@pytest.mark.parametrize("way", WAYS)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, way):
    held(WAYS[way])


def test_a_head_changes_the_colour_of_the_school_and_sees_it(page):
    sign_in(page, HEAD)
    page.get_by_role("link", name="Check your school’s name, colour and times", exact=True).click()
    page.get_by_label("Colour of the band at the top").fill("#003366")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("The settings are saved.")).to_be_visible()
    header = page.locator(".govuk-generic-header")
    expect(header).to_have_css("background-color", "rgb(0, 51, 102)")
