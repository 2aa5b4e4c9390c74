"""Asks in a terminal what `clausewise add-administrator` was not told."""

from dataclasses import replace

import click

from clausewise.features.people.api import Kind, Person
from clausewise.features.policies.api import founding
from clausewise.site.people.administrator_given import NO_POLICY, organisation_of
from clausewise.site.people.given import Given


def ask_what_is_missing(given: Given) -> Given:
    """Return what was given with what is asked for it: the organisation, then the person."""
    if not (given.name or given.slug or given.urn):
        given = replace(given, name=_ask("Name of the school, nursery or trust"))
    if organisation_of(given) is None:
        given = _ask_of_the_new(given)
    if not given.email:
        given = replace(given, email=_ask("The administrator's e-mail address"))
    if Person.objects.filter(email=given.email.strip().lower()).exists():
        return given
    first = given.first_name or _ask("Their first name")
    return replace(given, first_name=first, last_name=given.last_name or _ask("Their last name"))


def _ask_of_the_new(given: Given) -> Given:
    name = given.name or _ask("Name of the school, nursery or trust")
    kind = given.kind or _choose("What is it?", list(Kind.values))
    policy = given.policy
    if policy is None:
        policy = _choose("The policy it has adopted", [*founding().names, NO_POLICY], NO_POLICY)
    return replace(given, name=name, kind=kind, policy=policy)


def _ask(question: str) -> str:
    answer: str = click.prompt(question)
    return answer.strip()


def _choose(question: str, choices: list[str], default: str | None = None) -> str:
    answer: str = click.prompt(question, type=click.Choice(choices), default=default)
    return answer
