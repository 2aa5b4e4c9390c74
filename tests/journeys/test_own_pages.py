"""What holds on every page of organisations, roles, the register, declarations and drafts."""

import pytest

from draft_pages import DRAFT_PAGES
from own_pages import OWN_PAGES
from world import World

PAGES = {**OWN_PAGES, **DRAFT_PAGES}


@pytest.fixture(autouse=True)
def demo(live_server, settings):
    settings.DEMO = True
    World()


@pytest.mark.parametrize("way", PAGES)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, way):
    held(PAGES[way])
