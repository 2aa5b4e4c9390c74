"""The pages of leavers and directories hold for everybody, and a leaver is recorded on a phone."""

import pytest
from playwright.sync_api import expect

from joining_ways import JOINING_WAYS, left, make_key


@pytest.mark.parametrize("way", JOINING_WAYS)
def test_a_page_is_accessible_whole_on_a_phone_prints_and_needs_no_scripts(held, enter, way):
    part, take = JOINING_WAYS[way]

    held(lambda page: take(enter(part, page)))


def test_a_new_key_is_whole_on_a_phone_and_is_shown_this_once(phone, axe, sideways, enter):
    make_key(enter("administrator", phone))
    expect(phone.get_by_role("heading", name="Copy the key “Entra ID” now")).to_be_visible()
    assert sideways(phone) == 0
    assert axe(phone) == []

    phone.goto("/o/little-eaton/provisioning/")

    expect(phone.get_by_role("heading", name="Copy the key")).to_be_hidden()


def test_a_leaver_is_recorded_without_scripts(plain, enter):
    left(enter("hr", plain))

    expect(plain.get_by_text("nobody else holds this role")).to_be_visible()
