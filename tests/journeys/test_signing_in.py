"""People sign in: with a password, an app, a security key, and after a break."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect

from entering_ways import confirm, enter, signed_in, somebody
from sign_in_steps import PASSWORD, code_of
from world import World

HOME = re.compile(r"/home/$")


@pytest.fixture(autouse=True)
def world(transactional_db):
    return World()


@pytest.fixture
def security_key():
    """Return a function that plugs a pretend security key into a page's browser, until the end."""
    plugged_in = []

    def plug_in(page):
        tools = page.context.new_cdp_session(page)
        plugged_in.append(tools)
        tools.send("WebAuthn.enable")
        options = {"protocol": "ctap2", "transport": "usb", "hasResidentKey": True}
        options |= {"hasUserVerification": True, "isUserVerified": True}
        tools.send("WebAuthn.addVirtualAuthenticator", {"options": options})

    yield plug_in
    for tools in plugged_in:
        tools.send("WebAuthn.disable")
        tools.detach()


def heading(page, text):
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def use_key(page):
    page.get_by_role("button", name="Use your security key").click()


def leave(page):
    page.get_by_role("link", name="Sign out").first.click()
    page.locator("main").get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_a_head_sets_up_an_app_on_a_phone_and_signs_in_with_it(phone):
    head = somebody("headteacher")
    enter(head, phone)
    phone.get_by_role("button", name="Use an app on my phone").click()
    confirm(phone)
    secret = phone.locator(".setup-key").inner_text()
    phone.get_by_label("Code").fill(code_of(secret))
    phone.get_by_role("button", name="Set up the app").click()
    heading(phone, "Your recovery codes")
    assert phone.locator(".recovery-codes li").count() == 10

    leave(phone)
    enter(head, phone)
    phone.get_by_label("Code").fill(code_of(secret, time.time() + 30))
    phone.get_by_role("button", name="Sign in", exact=True).click()

    expect(phone).to_have_url(HOME)


def test_a_security_key_is_added_used_at_sign_in_and_to_confirm(page, security_key):
    security_key(page)
    dsl = somebody("dsl")
    enter(dsl, page)
    page.get_by_role("link", name="Use a security key").click()
    confirm(page)
    page.get_by_label("A name for this key").fill("Key on my ring")
    page.get_by_role("button", name="Add the key").click()
    heading(page, "Your recovery codes")

    leave(page)
    enter(dsl, page)
    use_key(page)
    expect(page).to_have_url(HOME)
    page.goto("/account/second-factor/codes/new/")
    page.get_by_role("link", name="Use a security key instead").click()
    use_key(page)

    heading(page, "Make new recovery codes?")


def test_keys_are_listed_renamed_and_removed_but_not_the_last_where_one_is_needed(
    page, security_key
):
    security_key(page)
    enter(somebody("dsl"), page)
    page.get_by_role("link", name="Use a security key").click()
    confirm(page)
    page.get_by_role("button", name="Add the key").click()
    heading(page, "Your recovery codes")

    page.goto("/account/second-factor/keys/")
    page.get_by_role("link", name="Rename Security key").click()
    page.get_by_label("A name for this key").fill("Blue key")
    page.get_by_role("button", name="Save").click()
    page.goto("/account/second-factor/keys/")
    page.get_by_role("link", name="Remove Blue key").click()

    heading(page, "You need this second factor")
    assert Authenticator.objects.filter(type="webauthn").count() == 1


def test_whoever_needs_none_removes_their_key(page, security_key):
    security_key(page)
    signed_in("/account/second-factor/keys/add/", page)
    confirm(page)
    page.get_by_role("button", name="Add the key").click()
    heading(page, "Your recovery codes")

    page.goto("/account/second-factor/")
    page.get_by_role("link", name="See or remove your keys").click()
    page.get_by_role("link", name="Remove Security key").click()
    page.get_by_role("button", name="Remove the key").click()

    expect(page.locator("main")).to_contain_text("You have no security key or passkey.")
    assert not Authenticator.objects.exists()


def test_a_key_that_was_added_before_is_refused_on_the_page(page, security_key):
    security_key(page)
    signed_in("/account/second-factor/keys/add/", page)
    confirm(page)
    page.get_by_role("button", name="Add the key").click()
    heading(page, "Your recovery codes")

    page.goto("/account/second-factor/keys/add/")
    page.get_by_role("button", name="Add the key").click()

    expect(page.get_by_role("status").first).to_contain_text("That did not work.")
    assert Authenticator.objects.filter(type="webauthn").count() == 1


def test_a_password_can_be_shown_and_pasted(page):
    page.goto("/account/sign-in/")
    field = page.get_by_label("Password", exact=True)
    page.get_by_role("button", name="Show password").click()
    expect(field).to_have_attribute("type", "text")

    field.focus()
    page.evaluate("text => document.execCommand('insertText', false, text)", PASSWORD)

    expect(field).to_have_value(PASSWORD)


def test_an_error_is_told_first_and_in_the_title(page):
    page.goto("/account/sign-in/")
    page.get_by_role("button", name="Sign in", exact=True).click()

    expect(page).to_have_title(re.compile("^Error: Sign in"))
    expect(page.get_by_role("alert")).to_contain_text("Enter your password")


def test_before_one_is_signed_out_one_is_warned_and_may_stay(page, settings):
    settings.IDLE_MINUTES = 121.5 / 60  # the warning comes two minutes before
    signed_in("/account/", page)
    dialog = page.get_by_role("dialog", name="Are you still there?")

    expect(dialog).to_be_visible()
    expect(page.get_by_role("button", name="Stay signed in")).to_be_focused()
    settings.IDLE_MINUTES = 30
    page.get_by_role("button", name="Stay signed in").click()

    expect(dialog).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account")


def test_whoever_does_not_stay_signs_in_again_and_goes_on_there(page, settings):
    settings.IDLE_MINUTES = 3 / 60
    signed_in("/account/sessions/", page)

    expect(page).to_have_url(re.compile(r"/account/sign-in/\?next=/account/sessions/"))
    expect(page.get_by_role("status")).to_contain_text("You were signed out because")
    settings.IDLE_MINUTES = 30
    page.get_by_label("E-mail address").fill("employee@ash-lane.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()

    heading(page, "Where you are signed in")


def test_without_scripts_the_page_says_when_it_will_be(plain):
    signed_in("/account/", plain)

    said = plain.locator("footer").inner_text()

    assert re.search(r"nothing happens for 30 minutes: on this page at \d\d:\d\d\.", said)
    expect(plain.get_by_role("dialog")).to_be_hidden()
