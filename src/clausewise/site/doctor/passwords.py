"""Passwords: whether those that are known from leaks are refused."""

import re
from itertools import islice, pairwise
from pathlib import Path

from clausewise.features.people.api import is_set_up
from clausewise.site.doctor.site import GIGABYTE, Finding, Site

LINE = re.compile(rb"[0-9A-Fa-f]{40}(:\d+)?\r?\n?")
LOOKED_AT = 1000
HOW = "docs/how-to/run-it.md, under “Refuse leaked passwords”, says how to get it"


def leaked_passwords(site: Site) -> Finding:
    """Whether passwords are looked up in a list of leaked ones, and whether it can be searched."""
    if site.leaked:
        return judge_list(Path(site.leaked))
    said = "only some 20,000 of the commonest passwords are refused, not others known from leaks"
    if site.demo or not is_set_up():
        return Finding(said)
    return Finding(said, f"Get a list and name it: CLAUSEWISE_BREACHED_PASSWORDS. {HOW}.")


def judge_list(path: Path) -> Finding:
    """Say whether a list begins as it must, one SHA-1 hash a line, in order."""
    with path.open("rb") as opened:
        lines = list(islice(opened, LOOKED_AT))
    if not lines or not all(map(LINE.fullmatch, lines)):
        said = f"{path} is no list of SHA-1 hashes, so no leaked password is found in it"
        return Finding(said, f"Name one that is: {HOW}.")
    if any(first.upper() > second.upper() for first, second in pairwise(lines)):
        said = f"{path} is not in the order of its hashes, so leaked passwords are not found in it"
        return Finding(said, f"Put it in order: LC_ALL=C sort {path}, or get it anew: {HOW}.")
    return Finding(f"looked up in a list of {path.stat().st_size / GIGABYTE:.1f} GB")
