from django.apps import apps
from rules.erasing import keys_to_people, unlisted

from clausewise.features.people.api import Membership, Organisation
from erasing_ways import FATES

EVERY = apps.get_models(include_auto_created=True)


def test_of_each_row_that_refers_to_somebody_it_is_said_what_erasing_does_to_it():
    assert unlisted(EVERY, FATES) == []


def test_nothing_is_listed_that_is_no_longer_there():
    assert set(FATES) - keys_to_people(EVERY) == set()


def test_a_reference_of_which_nothing_is_said_is_caught():
    (said,) = unlisted([Membership, Organisation], {})

    assert said.startswith("people.Membership.person: say in tests/erasing_ways.py")
