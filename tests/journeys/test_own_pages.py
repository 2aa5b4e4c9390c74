"""What holds on every page of organisations, roles, the register and declarations."""

import pytest

from own_pages import OWN_PAGES
from world import World


@pytest.fixture(autouse=True)
def demo(live_server, settings):
    settings.DEMO = True
    World()


@pytest.mark.parametrize("way", OWN_PAGES)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, way):
    held(OWN_PAGES[way])
