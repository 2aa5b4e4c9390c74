"""The audit record in tests: entries made by the front door, and an attacker with SQL alone."""

from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection

from clausewise.features.audit.api import Act, check, record
from clausewise.features.audit.stored import TEXTS, database

COPIED = ", ".join(f'"{name}"' for name in ("at", *TEXTS))
"""Every column but the number, as a copy names them."""

ACTS = (
    Act("people.appointed", "Role given", "{by} gave the role {role:role} to {person:person}"),
    Act("thing.done", "Thing done", "{by} did {about}, {n} times"),
)


def hides(viewer):
    """Stand for a feature that keeps a case from the head."""
    return {"case:secret"} if viewer.person.email.startswith("headteacher@") else set()


@dataclass(frozen=True)
class Thing:
    """Something that acts are about."""

    audit_name: str = "thing:k3n9w2"
    audit_organisation: str = ""
    audit_restricted: str = ""


def acts(count, start=0):
    """Record some acts, each with a different detail."""
    numbers = range(start, start + count)
    return [record(None, "thing.done", Thing(), details={"n": n}) for n in numbers]


def sql(statement, *given):
    with connection.cursor() as cursor:
        cursor.execute(statement, given or None)


@contextmanager
def without_guards():
    drop_guards()
    try:
        yield
    finally:
        for statement in database().guards:
            sql(statement)


def drop_guards():
    """Do first what an attacker does first."""
    for statement in database().unguard:
        sql(statement)


def found(*heads):
    """Return what checking names: pairs of a problem and a number, less the missing guards."""
    findings = [each for each in check(*heads).findings if each.problem != "unguarded"]
    return {(each.problem, n) for each in findings for n in range(each.first, each.last + 1)}
