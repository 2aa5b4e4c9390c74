"""A head reads what was done in their school."""

import pytest
from django.conf import settings as site
from django.test import Client
from playwright.sync_api import expect

from audit_record import Thing
from clausewise.features.audit.api import Cites, coming_from, record
from entering import enter_as
from world import World

PAGE = "/o/ash-lane/audit/"


@pytest.fixture
def head(live_server, settings, tmp_path):
    """The cookie of a head, whose school has two pages of entries; and who else did them."""
    settings.AUDIT_ACTS = ("audit_record.ACTS", *settings.AUDIT_ACTS)
    settings.AUDIT_HEAD = tmp_path / "audit-head"
    world = World()
    head, moderator = (world.person(part, "ash-lane") for part in ("headteacher", "moderator"))
    school = world.organisation("ash-lane")
    given = {"role": "moderator", "person": moderator.ref}
    cites = Cites("cadmus", "2.0", ("7.10",), "d7k2m9")
    with coming_from("web 10.1.2.3"):
        for n in range(30):
            record(head, "people.appointed", school, details=given, cites=cites)
            record(moderator, "thing.done", Thing("thing:k3n9w2", school.ref), details={"n": n})
    client = Client()
    enter_as(client, head)
    value = client.cookies[site.SESSION_COOKIE_NAME].value
    cookie = {"name": site.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}
    return {"cookie": cookie, "moderator": str(moderator)}


def open_record(page, head, query=""):
    page.context.add_cookies([head["cookie"]])
    page.goto(f"{PAGE}{query}")


WAYS = ["", "?page=2", "?act=audit.read", "?act=thing.done", "?day=2020-01-01", "?day=yesterday"]


@pytest.mark.parametrize("query", WAYS)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, head, query):
    held(lambda page: open_record(page, head, query))


def test_the_record_says_the_same_without_scripts(phone, plain, head):
    for device in (phone, plain):
        open_record(device, head)

    assert plain.inner_text("main") == phone.inner_text("main")


def test_a_head_comes_from_their_schools_page_and_looks_for_what_one_person_did(phone, head):
    open_record(phone, head)
    phone.goto("/o/ash-lane/")
    phone.get_by_role("link", name="Audit record").click()
    expect(phone.get_by_text("gave the role Moderator").first).to_be_visible()

    phone.get_by_text("Choose a day, an act or a person").click()
    phone.get_by_label("What").select_option("Thing done")
    phone.get_by_role("button", name="Show").click()

    expect(phone.get_by_role("listitem").filter(has_text="did thing k3n9w2")).to_have_count(30)
    phone.get_by_role("link", name="Show everything").click()
    phone.get_by_role("link", name="Older").click()
    expect(phone.get_by_role("link", name="Newer")).to_be_visible()


@pytest.mark.parametrize("device", ["phone", "plain"])
def test_a_head_writes_part_of_a_name_and_chooses_who_is_meant(request, head, device):
    page = request.getfixturevalue(device)
    open_record(page, head)
    page.get_by_text("Choose a day, an act or a person").click()
    page.get_by_label("Who").fill("ash-lane")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", name="Who do you mean?")).to_be_visible()

    page.get_by_role("link", name=head["moderator"]).click()

    expect(page.get_by_text(f"Only what {head['moderator']} did is shown.")).to_be_attached()
    expect(page.get_by_role("listitem").filter(has_text="did thing k3n9w2")).to_have_count(30)
    assert "ash-lane" not in page.url.partition("?")[2]


def test_the_list_of_who_is_meant_has_no_accessibility_faults(phone, axe, sideways, head):
    open_record(phone, head)
    phone.get_by_text("Choose a day, an act or a person").click()
    phone.get_by_label("Who").fill("ash-lane")
    phone.get_by_role("button", name="Show").click()

    expect(phone.get_by_role("heading", name="Who do you mean?")).to_be_visible()
    assert axe(phone) == []
    assert sideways(phone) == 0


def test_the_file_comes_down_without_scripts(plain, head):
    open_record(plain, head)

    with plain.expect_download() as download:
        plain.get_by_role("link", name="Take all of these as a file").click()

    assert download.value.suggested_filename.startswith("audit-ash-lane-")
