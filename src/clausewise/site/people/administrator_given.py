"""Whom `clausewise add-administrator` is about: found here, or new and whole."""

import re

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.text import slugify

from clausewise.features.people.api import Organisation, Person
from clausewise.features.policies.api import founding
from clausewise.site.asking import BadInput
from clausewise.site.people.given import Given

URN = re.compile(r"[1-9]\d{5}")
NO_POLICY = "none"


def organisation_of(given: Given) -> Organisation | None:
    """Return the organisation that is meant, if it is here: by its URN, or its name in addresses.

    Raises BadInput where the two mean different ones.
    """
    slug = given.slug or slugify(given.name)
    here = Organisation.objects.filter(slug=slug).first() if slug else None
    numbered = Organisation.objects.filter(urn=given.urn).first() if given.urn else None
    if numbered and given.slug not in {"", numbered.slug}:
        raise BadInput(
            f"the school with URN {given.urn} is `{numbered.slug}` here: give that as its --slug, "
            "or leave --slug out"
        )
    if here and not numbered and given.urn and here.urn:
        raise BadInput(
            f"`{here.slug}` is another school here, with URN {here.urn}: give yours a --slug of "
            "its own"
        )
    return numbered or here


def new_organisation(given: Given) -> Organisation:
    """Return the organisation as it would be, not kept yet. Raises BadInput."""
    _check_there("organisation", given.slug, {"--name": given.name, "--kind": given.kind or ""})
    if given.urn and not URN.fullmatch(given.urn):
        raise BadInput(f"`{given.urn}` is no URN: it has six figures, such as 137484")
    made = Organisation(
        slug=given.slug or slugify(given.name)[:50].strip("-") or "school",
        name=given.name.strip(),
        kind=str(given.kind),
        policy=policy_of(given.policy),
        urn=given.urn or None,
    )
    _check(made)
    return made


def policy_of(text: str | None) -> str:
    """Return a policy's name, empty for none. Raises BadInput for one that is not here."""
    if text in {None, "", NO_POLICY}:
        return ""
    names = founding().names
    if text not in names:
        raise BadInput(
            f"there is no policy `{text}`: use one of {', '.join(names)}, or {NO_POLICY}"
        )
    return str(text)


def person_of(given: Given) -> Person:
    """Return who is known by the e-mail address, or the person as they would be."""
    email = given.email.strip().lower()
    known = Person.objects.filter(email=email).first()
    if known:
        return known
    names = {"--first-name": given.first_name, "--last-name": given.last_name}
    _check_there("person", email, {"--email": email} if not email else names)
    made = Person(
        email=email, first_name=given.first_name.strip(), last_name=given.last_name.strip()
    )
    _check(made, "password")
    return made


def _check_there(what: str, called: str, options: dict[str, str]) -> None:
    missing = " and ".join(name for name, text in options.items() if not text.strip())
    if missing:
        new = f": the {what} `{called}` is new here" if called else ""
        raise BadInput(f"give {missing} too{new}")


def _check(row: Model, *left_out: str) -> None:
    """Raise BadInput where a value cannot be kept, with the option that gave it."""
    try:
        row.full_clean(exclude=left_out)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        value = getattr(row, field)
        raise BadInput(f"--{field.replace('_', '-')} `{value}`: {messages[0]}") from error
