"""From a site with nothing in it to a headteacher who signs in, as the guide goes through it."""

import re

import pytest
from playwright.sync_api import expect

from clausewise.features.people.api import Person
from entering_ways import confirm, enter
from own_pages import ADMINISTRATOR, sign_in
from sign_in_steps import PASSWORD, code_of, link_in
from site_commands import printed
from world import World

HILL = ("--name", "Hillside Primary School", "--kind", "school", "--policy", "cadmus")
ANN = ("--email", "ann@hill.example", "--first-name", "Ann", "--last-name", "Lee")
SCHOOL = "/o/hillside-primary-school/"


@pytest.fixture(autouse=True)
def empty_site(transactional_db):
    """A site as it is before anybody has set anything up."""


@pytest.fixture
def ann():
    """The address that lets the first administrator in."""
    return link_of(printed("add-administrator", *HILL, *ANN))


def link_of(said):
    return re.search(r"http://[^/]+(/account/password/new/\S+)", said)[1]


def heading(page, text):
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def come_in(page, email, link):
    """Choose a password at a link, sign in, and set up an app."""
    page.goto(link)
    page.get_by_label("New password", exact=True).fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Your password is set")
    enter(Person.objects.get(email=email), page)
    page.get_by_role("button", name="Use an app on my phone").click()
    confirm(page)
    page.get_by_label("Code").fill(code_of(page.locator(".setup-key").inner_text()))
    page.get_by_role("button", name="Set up the app").click()
    heading(page, "Your recovery codes")


def add_head(page):
    """Add the headteacher, send them a link and appoint them."""
    page.goto(f"{SCHOOL}people/")
    page.get_by_role("button", name="Add a colleague").click()
    page.get_by_label("Work e-mail address").fill("head@hill.example")
    page.get_by_label("First name", exact=True).fill("Ben")
    page.get_by_label("Last name").fill("Ode")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Help them to sign in").click()
    page.get_by_role("button", name="Send the link").click()
    page.goto(f"{SCHOOL}roles/headteacher/appoint/")
    page.get_by_label("Whom do you appoint?").fill("head@hill.example")
    page.get_by_label("First day").fill("2026-09-01")
    page.get_by_role("button", name="Appoint").click()


def test_the_start_page_of_an_empty_site_says_who_sets_it_up(page, phone, axe, sideways):
    for device in (page, phone):
        device.goto("/")
        expect(device.get_by_text("No school is set up here yet.")).to_be_visible()
        assert axe(device) == []

    assert sideways(phone) == 0


def test_the_administrator_comes_in_on_a_phone_and_lets_the_head_in(
    phone, page, ann, mailoutbox, axe
):
    come_in(phone, "ann@hill.example", ann)
    phone.goto(SCHOOL)
    heading(phone, "Hillside Primary School")
    assert axe(phone) == []

    add_head(phone)
    come_in(page, "head@hill.example", link_in(mailoutbox[-1]))
    page.goto(SCHOOL)

    heading(page, "Hillside Primary School")
    expect(page.get_by_role("definition").filter(has_text="Ben Ode")).to_be_visible()


def test_the_administrator_of_a_trust_adds_a_nursery_on_a_phone(phone, settings):
    settings.DEMO = True
    World()
    sign_in(phone, *ADMINISTRATOR)
    phone.goto("/o/cadmus/")
    phone.get_by_role("link", name="Add a school or nursery").click()
    heading(phone, "Add a school or nursery")

    phone.get_by_label("Name", exact=True).fill("Hill Nursery")
    phone.get_by_label("Nursery", exact=True).check()
    phone.get_by_role("button", name="Save").click()

    heading(phone, "Hill Nursery")
    expect(phone.get_by_role("link", name="Cadmus Family of Schools")).to_be_visible()
