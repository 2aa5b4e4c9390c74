"""What holds on every page about signing in, whoever opens it and however."""

import re

import pytest
from playwright.sync_api import expect

from entering_ways import WAYS
from world import World

NEW_EACH_TIME = re.compile(r"\b[A-Z2-7]{32}\b|\d+ places?")


@pytest.fixture(autouse=True)
def world(transactional_db, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return World()


def read(page):
    """Return what a page says, but for a setup key and the number of sessions."""
    return NEW_EACH_TIME.sub("", " ".join(page.inner_text("main").split()))


@pytest.mark.parametrize("way", WAYS)
def test_a_page_has_no_accessibility_faults_and_prints_what_it_says(page, axe, way):
    WAYS[way](page)
    assert axe(page) == []
    assert page.title().endswith(" – Clausewise")

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main .govuk-button:visible").count() == 0


@pytest.mark.parametrize("way", WAYS)
def test_a_page_is_whole_on_a_phone_and_the_same_without_scripts(phone, plain, axe, sideways, way):
    WAYS[way](phone)
    WAYS[way](plain)

    assert sideways(phone) == 0
    assert axe(phone) == []
    shown = re.sub(r" Show(?= |$)", "", read(phone))
    assert read(plain) == shown
