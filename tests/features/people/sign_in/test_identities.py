"""Whose address a token names: only one of the school's own counts."""

import pytest
from allauth.core.context import request_context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialAccount, SocialLogin

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Person
from clausewise.features.people.sign_in.identities import Adapter, address_in
from openid_server import providers
from pages import words
from sign_in_steps import sign_in

DOMAINS = ["ash-lane.example"]


@pytest.mark.parametrize(
    ("claims", "address"),
    [
        ({"email": "Amira@Ash-Lane.example "}, "amira@ash-lane.example"),
        (
            {"email": "amira@gmail.example", "upn": "a.khan@ash-lane.example"},
            "a.khan@ash-lane.example",
        ),
        ({"preferred_username": "amira@ash-lane.example"}, "amira@ash-lane.example"),
        ({"email": "amira@ash-lane.example", "email_verified": False}, ""),
        ({"email": "amira@not-ash-lane.example"}, ""),
        ({"email": "amira@ash-lane.example@elsewhere.example"}, ""),
        ({"email": ["amira@ash-lane.example"]}, ""),
        ({"email": "ash-lane.example"}, ""),
        ({}, ""),
    ],
)
def test_an_address_counts_only_in_a_domain_of_the_school(claims, address):
    assert address_in(claims, DOMAINS) == address


def test_nobody_makes_an_account_by_coming_from_elsewhere(rf):
    assert not Adapter().is_open_for_signup(rf.get("/"), None)


@pytest.mark.parametrize("path", ["nothing/", "nothing/back/"])
def test_a_way_that_is_not_set_up_does_not_exist(client, db, path):
    assert client.get(f"/account/sign-in/{path}").status_code == 404


@pytest.fixture
def google(settings):
    """The school's way in by Google, set up."""
    settings.SOCIALACCOUNT_PROVIDERS = providers("https://accounts.school.example")


@pytest.fixture
def come(client, world, google):
    """Return a function that comes with a Google account and says whose it is then."""

    def come(person=None, **claims):
        request = client.get("/account/sign-in/").wsgi_request
        account = SocialAccount(uid="1", provider="google", extra_data={"id_token": claims})
        provider = get_adapter().get_provider(request, "google")
        login = SocialLogin(user=person or Person(), account=account, provider=provider)
        with request_context(request):
            Adapter().pre_social_login(request, login)
        return login.user

    return come


@pytest.fixture
def turned_away(come):
    """Return a function that gives the record of a Google account that comes in vain."""

    def turned_away(person=None, **claims):
        with pytest.raises(ImmediateHttpResponse) as refused:
            come(person, **claims)
        assert refused.value.response.status_code == 403
        return Entry.objects.get(act="people.sign_in_failed"), refused.value.response

    return turned_away


HD = {"hd": "ash-lane.example"}
EMPLOYEE = "employee@ash-lane.example"


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ({"email": EMPLOYEE.upper()}, "another_school"),
        ({"hd": "other.example", "upn": EMPLOYEE}, "another_school"),
        ({**HD, "email": EMPLOYEE, "email_verified": False}, "no_address"),
    ],
)
def test_whoever_is_turned_away_as_somebody_known_is_on_record_as_they(
    turned_away, world, claims, why
):
    entry, page = turned_away(**claims)

    person = world.person("employee", "ash-lane")
    assert (entry.about, entry.details) == (person.audit_name, {"why": why})
    assert entry.organisation == world.organisation("ash-lane").ref
    assert str(person) not in words(page)


def test_whose_account_was_let_in_before_is_known_by_it_whatever_its_address_is(turned_away, world):
    person = world.person("slt", "ash-lane")

    entry, _ = turned_away(person, hd="other.example", email=EMPLOYEE)

    assert entry.about == person.audit_name


def test_whoever_has_left_is_on_record_by_reference_and_on_nobodys_page(turned_away, world):
    person = world.person("employee", "ash-lane")
    person.memberships.all().delete()
    Person.objects.filter(pk=person.pk).update(is_active=False)

    entry, _ = turned_away(**HD, email=EMPLOYEE)

    assert (entry.about, entry.organisation) == (person.audit_name, "")
    assert entry.details == {"why": "unknown_person"}


def test_whoever_is_unknown_is_on_record_by_the_way_they_came(turned_away):
    entry, _ = turned_away(**HD, email="newcomer@ash-lane.example")

    assert (entry.about, entry.organisation) == ("sign-in:google", "")


def test_whoever_has_left_and_knows_their_password_is_on_record_by_reference(client, somebody):
    person = somebody()
    person.memberships.all().delete()
    Person.objects.filter(pk=person.pk).update(is_active=False)

    sign_in(client, person)

    entry = Entry.objects.get(act="people.sign_in_failed")
    assert (entry.about, entry.details) == (person.audit_name, {"why": "inactive"})


def test_whoever_the_school_has_added_is_known_by_their_address_and_then_by_their_account(
    come, world
):
    person = world.person("employee", "ash-lane")

    assert come(**HD, email=EMPLOYEE) == person

    assert SocialAccount.objects.get().user_id == person.pk
    assert come(person, **HD, email="renamed@ash-lane.example") == person


@pytest.fixture
def way_back(client, db, google, settings):
    """Return a function that sets out for Google, comes back, and gives what one reads then."""

    def way_back(answer):
        request = client.get("/account/sign-in/").wsgi_request
        provider = get_adapter().get_provider(request, "google")
        state = provider.stash_redirect_state(request, "login", nonce="once")
        client.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key
        path = f"/account/sign-in/google/back/?state={state}&{answer}"
        return words(client.get(path, follow=True))

    return way_back


def test_whoever_stops_at_the_provider_is_told_that_nothing_was_done(way_back):
    assert "You stopped signing in" in way_back("error=access_denied")


def test_what_goes_wrong_at_the_provider_is_told_and_recorded(way_back):
    assert "We could not sign you in" in way_back("error=server_error")

    assert Entry.objects.get(act="people.sign_in_failed").about == "sign-in:google"


def test_a_way_back_that_nobody_set_out_on_signs_nobody_in(client, db, google):
    said = words(client.get("/account/sign-in/google/back/?code=1"))

    assert "We could not sign you in" in said
    assert "_auth_user_id" not in client.session
