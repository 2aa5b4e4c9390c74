"""Looks an installation over: one small function for each thing that may be wrong with it.

To add one, write a function that takes a `Site` and returns a `Finding`, and name it in CHECKS.
"""

from collections.abc import Iterator

from django.db import DatabaseError

from clausewise.site.doctor import database, machine, pages, passwords, people, work
from clausewise.site.doctor.site import Finding, Site

__all__ = ["CHECKS", "Finding", "Site", "look_over"]

CHECKS = (
    machine.python,
    machine.clock,
    machine.time_zones,
    machine.data_folder,
    machine.free_space,
    machine.secret_key,
    database.database,
    database.migrations,
    database.journal,
    database.server,
    database.role,
    database.walls,
    pages.address,
    pages.style_sheet,
    pages.policies,
    pages.deployment,
    people.administrators,
    passwords.leaked_passwords,
    work.audit_record,
    work.worker,
    work.email,
)


def look_over(site: Site) -> Iterator[tuple[str, Finding]]:
    """Make every check; one that cannot be made is something to mend, and stops no other."""
    for check in CHECKS:
        try:
            found = check(site)
        except (DatabaseError, OSError, ValueError) as error:
            kind = type(error).__name__
            found = Finding(f"could not be looked at ({kind})", "Mend what else is named here.")
        yield check.__name__.replace("_", " "), found
