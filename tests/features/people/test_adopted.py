"""Which policy counts in an organisation: its own, its trust's, or its overlay of it."""

import pytest

from clausewise.features.people.models import Organisation
from clausewise.features.people.policy import adopted, needed_roles, readable, role_title
from clausewise.features.policies.api import Library, founding

OVERLAY = """
pack: ash-lane
title: Social media at Ash Lane
owner: Ash Lane Primary School
version: "1"
extends: cadmus
set: {contact: dsl}
"""
TRUST = Organisation(pk=1, slug="cadmus", name="Cadmus", policy="cadmus")
SCHOOL = Organisation(pk=2, slug="ash-lane", name="Ash Lane")


@pytest.fixture
def own_packs(tmp_path, monkeypatch):
    """The site as it is with a folder of packs of its own; returns a writer of packs."""
    monkeypatch.setenv("CLAUSEWISE_PACKS", str(tmp_path))
    founding.cache_clear()

    def write(text, name="ash-lane"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_text(text, "utf-8")

    yield write
    founding.cache_clear()


def test_without_any_policy_none_counts():
    assert adopted([SCHOOL]) is None


def test_a_school_has_its_trusts():
    found = adopted([SCHOOL, TRUST])

    assert (found.pack.id, found.source, found.changes) == ("cadmus", TRUST, 0)


def test_a_schools_own_goes_before_its_trusts():
    own = Organisation(pk=2, slug="ash-lane", name="Ash Lane", policy="cflp")

    assert adopted([own, TRUST]).pack.id == "cflp"


def test_an_overlay_that_bears_the_schools_name_changes_its_trusts_policy(own_packs):
    own_packs(OVERLAY)

    found = adopted([SCHOOL, TRUST])

    assert (found.pack.id, found.source, found.changes) == ("ash-lane", SCHOOL, 1)
    assert found.pack.extends == "cadmus"


def test_an_overlay_of_another_policy_is_not_taken(own_packs):
    own_packs(OVERLAY.replace("cadmus", "cflp"))

    assert adopted([SCHOOL, TRUST]).pack.id == "cadmus"


def test_a_policy_that_cannot_be_read_or_found_is_none(own_packs):
    own_packs("pack: [", "broken")
    broken, gone = (
        Organisation(pk=3, slug="x", name="X", policy=name) for name in ("broken", "hogwarts")
    )

    assert (adopted([broken]), adopted([gone])) == (None, None)
    assert "broken" not in [pack.id for pack in readable()]


def test_a_policy_needs_whom_its_approvals_duties_and_contact_name():
    pack = Library().pack("little-eaton")

    needed = ("headteacher", "slt", "dsl", "chair_of_governors", "administrator")
    assert needed_roles(pack) == needed


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("headteacher", "Executive Head"),
        ("slt", "Member of the SLT"),
        ("hr", "Human resources"),
        ("platform", "Platform"),
    ],
)
def test_a_role_has_the_policys_name_else_ours(role, title):
    assert role_title(Library().pack("learn-to-live"), role) == title


def test_without_a_policy_a_role_has_our_name():
    assert role_title(None, "dsl") == "Designated safeguarding lead"
