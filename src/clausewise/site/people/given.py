"""What `clausewise add-administrator` was given, and what it asks for where it is missing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """What it was given; `kind` and `policy` are None where nothing was said."""

    name: str
    kind: str | None
    slug: str
    urn: str
    policy: str | None
    email: str
    first_name: str
    last_name: str
    send: bool
    as_json: bool
