"""The machine, and the folder for what the site keeps."""

import os
import shutil
import stat
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clausewise.site.doctor.site import GIGABYTE, Finding, Site

OLDEST_PYTHON = (3, 11)
WRITTEN = datetime(2026, 11, 1, tzinfo=UTC)
"""Clausewise is no older than this; a clock that says otherwise is wrong."""
LEAST_KEY = 50
LEAST_VARIETY = 10
OTHERS = stat.S_IRWXG | stat.S_IRWXO
NEEDED = stat.S_IRWXU


def python(site: Site) -> Finding:
    """Whether Python is one that Clausewise runs on."""
    version = ".".join(map(str, site.python))
    if site.python >= OLDEST_PYTHON:
        return Finding(f"Python {version}")
    return Finding(
        f"Python {version} is too old",
        "Install Python 3.11 or later, remove .venv and run: make setup",
    )


def clock(site: Site) -> Finding:
    """Whether the clock can be right: terms, deadlines and the audit record go by it."""
    said = f"it is {site.now:%d %B %Y, %H:%M} UTC"
    if site.now >= WRITTEN:
        return Finding(said)
    return Finding(f"{said}: too early", "Set the clock. With systemd: timedatectl set-ntp true")


def time_zones(site: Site) -> Finding:
    """Whether Python knows when summer time begins and ends."""
    try:
        ZoneInfo(site.zone)
    except ZoneInfoNotFoundError:
        return Finding(
            f"{site.zone} is not known",
            "Install the time zones: .venv/bin/python -m pip install tzdata",
        )
    return Finding(f"{site.zone} is known")


def data_folder(site: Site) -> Finding:
    """Whether the folder belongs to whoever runs the site, and to nobody else."""
    status = site.data.stat()
    if status.st_uid != os.geteuid():
        return Finding(
            f"{site.data} belongs to another account",
            f"Let the account that runs the site own it: chown -R clausewise {site.data}",
        )
    if status.st_mode & OTHERS:
        return Finding(
            f"{site.data} is open to other accounts", f"Shut it: chmod go-rwx {site.data}"
        )
    if status.st_mode & NEEDED != NEEDED:
        return Finding(f"{site.data} cannot be written to", f"Open it: chmod u+rwx {site.data}")
    return Finding(f"{site.data} is the site's own")


def free_space(site: Site) -> Finding:
    """Whether there is room for what comes and for a backup."""
    free = shutil.disk_usage(site.data).free
    said = f"{free / GIGABYTE:.1f} GB are free"
    if free >= site.spare:
        return Finding(said)
    return Finding(
        f"only {said}",
        f"Make room on the disk that holds {site.data}, or move it: CLAUSEWISE_DATA",
    )


def secret_key(site: Site) -> Finding:
    """Whether the key that cookies are signed with is strong and kept from others."""
    kept = site.data / "secret-key"
    if len(site.key) < LEAST_KEY or len(set(site.key)) < LEAST_VARIETY:
        return Finding(
            "the key is weak",
            "Take CLAUSEWISE_SECRET_KEY away: a strong key is made, and everyone signs in anew.",
        )
    if kept.exists() and kept.stat().st_mode & OTHERS:
        return Finding("other accounts may read the key", f"Shut it: chmod 600 {kept}")
    return Finding("strong, and the site's own")
