"""What holds on every page about signing in, whoever opens it and however."""

import re

import pytest

from entering_ways import WAYS
from world import World

NEW_EACH_TIME = re.compile(r"\b[A-Z2-7]{32}\b|\d+ places?| Show(?= |$)")


@pytest.fixture(autouse=True)
def world(transactional_db, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return World()


def read(page):
    """Return what a page says, but for what is new each time and a script's button."""
    return NEW_EACH_TIME.sub("", " ".join(page.inner_text("main").split()))


@pytest.mark.parametrize("way", WAYS)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, way):
    held(WAYS[way], read)
