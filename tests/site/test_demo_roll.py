"""The demo's schools have pupils and families in them, all invented."""

import pytest

from clausewise.features.people.api import Contact, FlagReason, Organisation, Pupil, Tie
from clausewise.features.people.models import Known
from clausewise.features.people.upn import is_right
from clausewise.site.demo.roll import build_roll


@pytest.fixture
def roll(world):
    build_roll()


def test_every_school_has_a_few_dozen_pupils_and_a_trust_none(roll):
    for each in Organisation.objects.all():
        assert each.pupils.count() == (0 if each.children.exists() else 30)


def test_there_is_one_of_every_kind(roll):
    here = Pupil.objects.filter(organisation__slug="little-eaton")

    assert here.filter(left__isnull=False).count() == 2
    assert here.filter(do_not_publish=True).count() == FlagReason.objects.count() / 10
    assert here.exclude(known_as="").exists()
    assert here.filter(last_name__contains="-").exists()
    assert Tie.objects.filter(no_contact=True).exists()
    assert all(is_right(pupil.upn) for pupil in here)


def test_everyone_can_be_found(roll):
    found = Known.objects.values_list("part", flat=True)

    assert list(found).count("p") == Pupil.objects.count()
    assert list(found).count("c") == Contact.objects.count()
    assert "s" in found


def test_it_is_built_once(roll):
    build_roll()

    assert Pupil.objects.filter(organisation__slug="little-eaton").count() == 30


def test_no_address_leads_to_anybody(roll):
    assert all(each.email.endswith("@home.example") for each in Contact.objects.all())
    assert all(each.phone.startswith("+44163296") for each in Contact.objects.all())
