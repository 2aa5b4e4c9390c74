"""Ways to the pages about signing in, as a person with a browser takes them."""

from functools import partial

from django.test import Client

from clausewise.features.people.api import Person
from entering import enter_as
from sign_in_steps import PASSWORD, SIGN_IN
from ways import go


def somebody(part="employee", at="ash-lane"):
    person = Person.objects.get(email=f"{part}@{at}.example")
    person.set_password(PASSWORD)
    person.save()
    return person


def enter(person, page):
    """Sign somebody in as they do it, as far as what comes next."""
    page.goto(SIGN_IN)
    page.get_by_label("E-mail address").fill(person.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def enter_at_once(person, page):
    """Sign somebody in without the pages for it, and without a second factor."""
    client = Client()
    client.force_login(person)
    keep(client, page)


def keep(client, page):
    """Let a browser be signed in as a client is."""
    page.goto("/")  # which has the site's address
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": page.url}
    page.context.add_cookies([cookie])


def signed_in(address, page, part="employee"):
    enter_at_once(somebody(part), page)
    page.goto(address)


def confirm(page):
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()


def confirmed(address, page):
    signed_in(address, page)
    confirm(page)


def helping(page):
    keep(enter_as(Client(), somebody("administrator", "little-eaton")), page)
    page.goto(f"/o/little-eaton/people/{somebody('dsl', 'little-eaton').ref}/sign-in/")


def with_errors(page):
    page.goto(SIGN_IN)
    page.get_by_role("button", name="Sign in", exact=True).click()


WAYS = {
    "sign in": partial(go, SIGN_IN),
    "sign in with errors": with_errors,
    "forgotten password": partial(go, "/account/password/forgotten/"),
    "link sent": partial(go, "/account/password/forgotten/sent/"),
    "link spent": partial(go, "/account/password/new/1-abc-def/"),
    "password set": partial(go, "/account/password/new/done/"),
    "no account for oneself": partial(go, "/account/closed/"),
    "access ended": partial(go, "/account/inactive/"),
    "stopped": partial(go, "/account/cancelled/"),
    "account": partial(signed_in, "/account/"),
    "change password": partial(signed_in, "/account/password/"),
    "sign out": partial(signed_in, "/account/sign-out/"),
    "sessions": partial(signed_in, "/account/sessions/"),
    "second factor": partial(signed_in, "/account/second-factor/"),
    "no keys": partial(signed_in, "/account/second-factor/keys/"),
    "show that it is you": partial(signed_in, "/account/second-factor/app/"),
    "set up an app": partial(confirmed, "/account/second-factor/app/"),
    "add a key": partial(confirmed, "/account/second-factor/keys/add/"),
    "help somebody": helping,
    "second factor needed": partial(signed_in, "/home/", part="dsl"),
}
