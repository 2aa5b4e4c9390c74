import pytest

from clausewise.features.audit.models import Entry
from sign_in_steps import PASSWORD


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Check passwords in no time: that real ones take long is Django's business."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def somebody(world):
    """Return a function that finds somebody, and gives them the password of these tests."""

    def find(part="employee", at="ash-lane"):
        person = world.person(part, at)
        person.set_password(PASSWORD)
        person.save()
        return person

    return find


@pytest.fixture
def acts(db):
    """Return a function that lists what the audit record says has been done, in order."""

    def acts(*wanted):
        found = Entry.objects.order_by("number").values_list("act", flat=True)
        return [act for act in found if not wanted or act in wanted]

    return acts
