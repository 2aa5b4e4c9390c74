"""The doctor says where nobody could let anybody in, and by which command to mend it."""

from dataclasses import replace

import pytest

from clausewise.features.people.api import Organisation, Person
from clausewise.site.doctor import Finding, people
from site_commands import printed

SET = "pbkdf2_sha256$1$salt$hash"
WELL = Finding("every organisation has one who can sign in")


@pytest.fixture
def looked_after(world):
    """Everybody of the demo has a password."""
    Person.objects.update(password=SET)
    return world


def test_an_empty_site_is_told_which_command_sets_it_up(db, sound):
    found = people.administrators(sound)

    assert found.said == "no school is set up here yet"
    assert "clausewise add-administrator" in found.mend


def test_where_each_has_an_administrator_who_can_sign_in_nothing_is_to_mend(looked_after, sound):
    assert people.administrators(sound) == WELL


def test_a_school_whose_trust_has_one_needs_none_of_its_own(looked_after, sound):
    school = looked_after.organisation("ash-lane")
    school.appointments.filter(role="administrator").delete()

    assert school.parent
    assert people.administrators(sound) == WELL


@pytest.mark.parametrize("password", ["", "!never-set"])
def test_one_without_a_password_cannot_sign_in(looked_after, sound, password):
    Person.objects.filter(appointments__role="administrator").update(password=password)

    found = people.administrators(sound)

    assert f", … ({Organisation.objects.count()} in all)" in found.said
    assert "clausewise add-administrator --slug " in found.mend


def test_one_who_has_been_named_but_not_been_here_is_told_of(db, sound):
    given = ("--name", "Hill", "--kind", "nursery", "--email", "ann@school.example")
    printed("add-administrator", *given, "--first-name", "Ann", "--last-name", "Lee")

    found = people.administrators(sound)

    assert found.said == "none who can sign in at hill (1 in all)"
    assert found.mend.endswith("clausewise add-administrator --slug hill")


def test_one_who_has_left_does_not_count(looked_after, sound):
    Person.objects.filter(appointments__role="administrator").update(is_active=False)

    assert people.administrators(sound).mend


def test_accounts_that_the_school_gives_are_a_way_in(world, sound, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {"school": {"APPS": [{"provider_id": "microsoft"}]}}

    assert people.administrators(sound) == WELL


def test_the_demo_needs_none(db, sound):
    assert people.administrators(replace(sound, demo=True)).mend == ""
