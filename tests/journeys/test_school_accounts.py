"""Signing in with the school's Microsoft or Google account, against a real OpenID provider."""

import re
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from playwright.sync_api import expect

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Person
from openid_server import OTHERS, OURS, openid_provider, providers
from world import World

EMPLOYEE, HEAD = "employee@ash-lane.example", "headteacher@ash-lane.example"
HOME = re.compile(r"/home/$")
TENANTS = {
    OURS: {
        "amira": {"tid": OURS, "email": EMPLOYEE},
        "no-mailbox": {"tid": OURS, "preferred_username": "Employee@Ash-Lane.example"},
        "old-name": {"tid": OURS, "upn": EMPLOYEE},
        "guest": {"tid": OURS, "email": "employee@gmail.example"},
        "head": {"tid": OURS, "email": HEAD},
        "nobody": {"tid": OURS, "email": "newcomer@ash-lane.example"},
        "liar": {"tid": OTHERS, "email": EMPLOYEE},
    },
    OTHERS: {
        "eve": {"tid": OTHERS, "email": EMPLOYEE},
        "mallory": {"tid": OURS, "email": EMPLOYEE},
    },
}
GOOGLE = {
    "amira": {"hd": "ash-lane.example", "email": EMPLOYEE, "email_verified": True},
    "unverified": {"hd": "ash-lane.example", "email": EMPLOYEE, "email_verified": False},
    "private": {"email": EMPLOYEE, "email_verified": True},
    "elsewhere": {"hd": "other.example", "email": EMPLOYEE, "email_verified": True},
}


@pytest.fixture(autouse=True)
def world(transactional_db):
    return World()


@pytest.fixture(scope="module")
def address(live_server):
    with openid_provider(live_server.url, TENANTS, GOOGLE) as address:
        yield address


@pytest.fixture
def server(address, settings, neighbours):
    settings.SOCIALACCOUNT_PROVIDERS = providers(address)
    neighbours.append(address)
    return address


def microsoft(page, account, tenant=OURS):
    page.goto("/account/sign-in/?next=/home/")
    page.get_by_role("button", name="Sign in with Microsoft").click()
    page.get_by_role("link", name=tenant).click()
    page.get_by_role("link", name=account, exact=True).click()


def google(page, account):
    page.goto("/account/sign-in/?next=/home/")
    page.get_by_role("button", name="Sign in with Google").click()
    page.get_by_role("link", name=account, exact=True).click()


def last_failure():
    return Entry.objects.filter(act="people.sign_in_failed").last().details["why"]


@pytest.mark.parametrize("account", ["amira", "no-mailbox", "old-name"])
def test_whoever_the_school_has_added_signs_in_with_microsoft(page, server, account):
    microsoft(page, account)

    expect(page).to_have_url(HOME)
    person = Person.objects.get(email=EMPLOYEE)
    assert SocialAccount.objects.get().user == person
    assert Entry.objects.get(act="people.signed_in").details == {"with": ["microsoft"]}


def test_whoever_the_school_has_added_signs_in_with_google(page, server):
    google(page, "amira")

    expect(page).to_have_url(HOME)
    assert Entry.objects.get(act="people.signed_in").details == {"with": ["google"]}


def test_no_script_is_needed(plain, server):
    microsoft(plain, "amira")

    expect(plain).to_have_url(HOME)


def test_afterwards_the_account_counts_whatever_the_address_is(page, server):
    microsoft(page, "amira")
    Person.objects.filter(email=EMPLOYEE).update(email="married-name@ash-lane.example")
    page.goto("/account/sign-out/")
    page.locator("main").get_by_role("button", name="Sign out").click()

    microsoft(page, "amira")

    expect(page).to_have_url(HOME)
    assert not EmailAddress.objects.exists()


@pytest.mark.parametrize(
    ("account", "tenant", "said", "why"),
    [
        ("eve", OTHERS, "belongs to another school", "another_school"),
        ("liar", OURS, "belongs to another school", "another_school"),
        ("mallory", OTHERS, "did not work", "unknown"),
        ("guest", OURS, "did not tell us an e-mail address of your school", "no_address"),
        ("nobody", OURS, "newcomer@ash-lane.example, but nobody", "unknown_person"),
    ],
)
def test_others_are_refused_and_told_what_to_do(page, server, *, account, tenant, said, why):
    microsoft(page, account, tenant)

    expect(page.locator("main")).to_contain_text(said)
    assert last_failure() == why
    assert not SocialAccount.objects.exists()
    page.goto("/home/")
    expect(page).to_have_url(re.compile("/account/sign-in/"))


@pytest.mark.parametrize(
    ("account", "why"),
    [
        ("private", "another_school"),
        ("elsewhere", "another_school"),
        ("unverified", "no_address"),
    ],
)
def test_google_accounts_that_are_not_the_schools_are_refused(page, server, account, why):
    google(page, account)

    expect(page.locator("h1")).to_have_text("You are not signed in")
    assert last_failure() == why


def test_a_token_of_another_school_that_names_somebody_here_is_on_record_as_theirs(page, server):
    microsoft(page, "eve", OTHERS)

    expect(page.locator("h1")).to_have_text("You are not signed in")
    entry = Entry.objects.filter(act="people.sign_in_failed").last()
    assert entry.about == Person.objects.get(email=EMPLOYEE).audit_name
    assert entry.organisation


def test_a_link_back_that_was_used_once_is_refused(page, server, live_server):
    back = []
    page.on("request", lambda asked: back.append(asked.url) if "/back/?" in asked.url else None)
    microsoft(page, "amira")
    page.context.clear_cookies(domain=urlsplit(live_server.url).hostname)

    page.goto(back[0])

    expect(page.locator("h1")).to_have_text("We could not sign you in")
    assert last_failure() == "unknown"


def test_in_the_same_browser_too(page, server):
    back = []
    page.on("request", lambda asked: back.append(asked.url) if "/back/?" in asked.url else None)
    microsoft(page, "amira")

    page.goto(back[0])

    expect(page.locator("h1")).to_have_text("We could not sign you in")


def test_a_token_made_for_another_sign_in_is_refused(page, server):
    page.route(
        re.compile("/v2.0/auth"),
        lambda route: route.continue_(url=re.sub("nonce=[^&]*", "nonce=x", route.request.url)),
    )

    microsoft(page, "amira")

    expect(page.locator("h1")).to_have_text("We could not sign you in")
    assert not SocialAccount.objects.exists()


def test_a_token_that_somebody_else_signed_is_refused(page, server, settings):
    changed = providers(server)
    overrides = {"jwks_uri": f"{server}/other-keys"}
    changed["school"]["APPS"][0]["settings"]["openid_configuration_overrides"] = overrides
    settings.SOCIALACCOUNT_PROVIDERS = changed

    microsoft(page, "amira")

    expect(page.locator("h1")).to_have_text("We could not sign you in")


def test_whoever_stops_there_is_told_that_nothing_was_done(page, server):
    microsoft(page, "Cancel")

    expect(page.locator("h1")).to_have_text("You stopped signing in")


def test_a_leaver_is_not_let_in(page, server):
    Person.objects.filter(email=EMPLOYEE).update(is_active=False)

    microsoft(page, "amira")

    expect(page.locator("main")).to_contain_text("nobody with that address has been added")


def test_a_provider_that_cannot_be_reached_is_said_to_be(page, server, settings):
    settings.SOCIALACCOUNT_PROVIDERS = providers("http://127.0.0.1:9")

    page.goto("/account/sign-in/microsoft/")

    expect(page.locator("h1")).to_have_text("We could not sign you in")


def test_microsofts_second_factor_counts_only_if_the_operator_says_so(page, server, settings):
    microsoft(page, "head")
    expect(page.locator("h1")).to_have_text("Set up a second factor")
    page.goto("/account/sign-out/")
    page.locator("main").get_by_role("button", name="Sign out").click()
    settings.SOCIALACCOUNT_PROVIDERS = providers(server, CLAUSEWISE_MICROSOFT_SECOND_FACTOR="yes")

    microsoft(page, "head")

    expect(page).to_have_url(HOME)
