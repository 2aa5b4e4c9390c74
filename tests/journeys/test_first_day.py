"""What the tutorial of an administrator's first day tells its reader to do works as it says."""

import pytest
from playwright.sync_api import expect

from clausewise.site.demo.roll import build_roll
from own_pages import ADMINISTRATOR

NEEDED = "Appoint somebody to a role that nobody fills"


@pytest.fixture(autouse=True)
def demo(live_server, world, settings):
    settings.DEMO = True
    build_roll()


def be(page, organisation, part):
    page.goto("/")
    page.get_by_role("link", name="Choose who to be").click()
    heading = page.get_by_role("heading", name=organisation, exact=True)
    people = heading.locator("xpath=following-sibling::ul[1]")
    people.get_by_role("button", name=part).first.click()


def fill_the_role(page, needed, picture):
    expect(needed).to_have_count(3)
    picture(page, "home")
    needed.first.click()
    expect(page.get_by_text("Meanwhile it falls to Jodie Jankowski")).to_be_visible()
    picture(page, "school")
    page.get_by_role("link", name="Appoint: Communications Manager").click()
    page.get_by_label("Whom do you appoint?").fill("Nowak")
    page.get_by_role("button", name="Appoint").click()


def test_an_administrator_fills_a_role_and_the_head_reads_of_it(page, picture):
    be(page, *ADMINISTRATOR)
    needed = page.get_by_role("link", name=NEEDED, exact=True)
    fill_the_role(page, needed, picture)
    page.get_by_role("link", name="Home").click()
    expect(needed).to_have_count(2)

    page.get_by_role("link", name="Sign out").click()
    page.get_by_role("button", name="Sign out").click()
    be(page, "Ash Lane Primary School", "Headteacher")
    page.locator("main").get_by_role("link", name="Ash Lane Primary School").click()
    page.get_by_role("link", name="Audit record").click()
    expect(page.get_by_text("gave the role Communications lead to Nadia Nowak")).to_be_visible()
    picture(page, "audit-record")
