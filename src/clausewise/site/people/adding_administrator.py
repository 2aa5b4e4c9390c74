"""What `clausewise add-administrator` does, once Django stands."""

import click
from django.conf import settings
from django.core import mail
from django.core.mail.backends.filebased import EmailBackend as FileBackend
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from clausewise.features.audit.api import coming_from, done_for, without_walls
from clausewise.features.people.api import (
    Described,
    LetIn,
    Organisation,
    Person,
    RefusedError,
    add_organisation,
    let_administrator_in,
)
from clausewise.site.asking import BadInput, print_json
from clausewise.site.people.administrator_given import (
    new_organisation,
    organisation_of,
    person_of,
)
from clausewise.site.people.asking_administrator import ask_what_is_missing
from clausewise.site.people.given import Given


@without_walls("a command is nobody's request")
def add(given: Given, *, asking: bool) -> None:
    """Set up what is new, let the administrator in, and print the address for them."""
    if given.send:
        _check_mail()
    if asking:
        given = ask_what_is_missing(given)
    here = organisation_of(given)
    wanted = here or new_organisation(given)
    person = person_of(given)
    with transaction.atomic(), coming_from("command add-administrator"):
        organisation = here or _kept(wanted)
        done_for(organisation.ref)
        let_in = _let_in(given, organisation, person)
    _print(given, organisation, let_in, is_new=here is None)


def _check_mail() -> None:
    if isinstance(mail.get_connection(), FileBackend):
        raise BadInput(
            "there is no mail server to send with: name one in CLAUSEWISE_EMAIL_HOST, or leave "
            "--send out and hand the address over yourself"
        )


def _kept(wanted: Organisation) -> Organisation:
    described = Described(wanted.name, wanted.kind, None, wanted.policy, wanted.urn or "")
    day = timezone.localdate()
    return add_organisation(by=None, described=described, day=day, slug=wanted.slug)


def _let_in(given: Given, organisation: Organisation, person: Person) -> LetIn:
    try:
        return let_administrator_in(
            person=person,
            organisation=organisation,
            day=timezone.localdate(),
            site=settings.ADDRESS.url,
            send=given.send,
        )
    except RefusedError as error:
        raise BadInput(str(error)) from error
    except OSError as error:
        raise click.ClickException(
            f"the mail server did not take the e-mail ({type(error).__name__}), so nothing was "
            "changed. Look at the settings for e-mail, or leave --send out."
        ) from error


def _print(given: Given, organisation: Organisation, let_in: LetIn, *, is_new: bool) -> None:
    page = settings.ADDRESS.url + reverse("people:organisation", args=[organisation.slug])
    if given.as_json:
        said = {"organisation": organisation.slug, "page": page, "organisation_is_new": is_new}
        said |= {"role_is_new": let_in.is_new, "link": let_in.link or None}
        print_json({**said, "sent": bool(given.send and let_in.link)})
        return
    was = "is set up" if is_new else "is here already and stays as it is"
    click.echo(f"{organisation.name} {was}: {page}")
    click.echo(
        "They are its administrator now." if let_in.is_new else "They administer it already."
    )
    if not let_in.link:
        click.echo(
            "They have a password and a second factor, so no new address is needed. If they have "
            "lost either, see docs/how-to/help-someone-sign-in.md."
        )
        return
    click.echo("At this address they choose a password. It works once, and for three days:")
    click.echo(f"\n  {let_in.link}\n")
    click.echo("Then they sign in and set up a second factor, which administrators need.")
    if given.send:
        click.echo("We have sent it to them as well.")
