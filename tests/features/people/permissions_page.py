"""Writes `docs/reference/permissions.md`. After a change to roles or permissions, run

PYTHONPATH=src python tests/features/people/permissions_page.py
"""

from pathlib import Path

from clausewise.features.people.permissions import TABLE
from clausewise.features.people.roles import BY_NAME, MEMBER, ROLES

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "permissions.md"
INTRODUCTION = """\
# Who may do what

Whatever is not in this table, nobody may do. What somebody may do is worked out afresh each time
from the roles that they hold on the day, and is never stored. A role held at a trust or federation
counts in each of its schools. While somebody is away, their deputy may do what they may do.

“Everyone here” is everyone who belongs to the organisation, whatever their role.

This page is written by the program from its own table.

## By what is done

| permission | lets one | roles |
| --- | --- | --- |
"""
ROLES_HEADER = """
## Roles

While nobody holds a role, or everyone who does is away, the next in its chain stands in.

| role | name in policies | second factor at sign-in | falls to |
| --- | --- | --- | --- |
"""


def title(role):
    return "everyone here" if role == MEMBER else BY_NAME[role].title


def page():
    """Return the page as it should stand in the documents."""
    rows = (
        f"| `{each.name}` | {each.lets} | {', '.join(map(title, each.roles))} |\n" for each in TABLE
    )
    roles = (
        f"| {each.title} | `{each.name}` | {'required' if each.secret_work else 'as one likes'} | "
        f"{', '.join(map(title, each.falls_to))} |\n"
        for each in ROLES
    )
    return INTRODUCTION + "".join(rows) + ROLES_HEADER + "".join(roles)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
