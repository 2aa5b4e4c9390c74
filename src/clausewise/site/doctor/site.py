"""What is looked at, and what is found."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from clausewise.site.environment import Address
from clausewise.ui import __path__ as ui

GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw, in a few words, and how to mend it; nothing to mend if all is well."""

    said: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """An installation: everything that the checks look at, so that a test can hand in another."""

    data: Path
    address: Address
    key: str
    database: BaseDatabaseWrapper
    now: datetime
    python: tuple[int, ...] = sys.version_info[:3]
    zone: str = "Europe/London"
    spare: int = GIGABYTE
    styles: Path = Path(ui[0]) / "static/ui/clausewise.css"
    packs: tuple[Path, ...] = ()
    demo: bool = False
    leaked: str = ""


def this_site() -> Site:
    """Return the installation as the environment describes it."""
    return Site(
        data=settings.DATA,
        address=settings.ADDRESS,
        key=settings.SECRET_KEY,
        database=connection,
        now=timezone.now(),
        demo=settings.DEMO,
        leaked=settings.BREACHED_PASSWORDS,
    )
