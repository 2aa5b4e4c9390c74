from datetime import UTC, datetime

import pytest
from django.db import connection

from clausewise.site.doctor import Site
from clausewise.site.environment import Address

PACK = """
pack: hillside
title: Hillside policy
owner: Hillside Primary School
version: "3"
effective: 2024-09-01
clauses:
  - {id: "1", kind: rule, summary: Befriend no pupils.}
  - {id: "2", kind: rule, summary: Ask the head before you post for the school.}
rules:
  - id: no-pupils
    clause: "1"
    effect: forbid
    when: {activity: connect, counterpart: pupil}
    fires:
      - {say: A pupil., given: {activity: connect, counterpart: pupil}, outcome: prohibited}
    quiet:
      - {say: A friend., given: {activity: connect, counterpart: public}, outcome: not_addressed}
  - id: ask-first
    clause: "2"
    effect: approval
    when: {activity: post, account: official}
    approval: {role: headteacher}
    fires:
      - say: A post.
        given: {activity: post, account: official, approval_head: none}
        outcome: needs_approval
    quiet:
      - {say: One's own., given: {activity: post, account: personal}, outcome: not_addressed}
"""


@pytest.fixture
def hillside(tmp_path):
    """A folder of packs that holds one more policy; `change` writes it with one text replaced."""

    def change(old="", new=""):
        folder = tmp_path / "packs" / "hillside"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pack.yaml").write_text(PACK.replace(old, new), "utf-8")
        return tmp_path / "packs"

    return change


@pytest.fixture
def sound(tmp_path):
    """A sound site, for the doctor's tests to make unsound in one way each."""
    tmp_path.chmod(0o700)
    key = "".join(chr(33 + n) for n in range(60))
    now = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    address = Address("https", "policy.school.example")
    return Site(tmp_path, address, key, connection, now, spare=1)
