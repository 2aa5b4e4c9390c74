"""Each check of the doctor tells a sound site from one that is not, and says how to mend it."""

import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from clausewise.site.doctor import machine, pages
from clausewise.site.environment import Address


def mend(check, site):
    found = check(site)
    assert found.said
    return found.mend


def open_to_others(site):
    site.data.chmod(0o755)
    return site


def not_writable(site):
    site.data.chmod(0o500)
    return site


def key_open_to_others(site):
    (site.data / "secret-key").touch(mode=0o644)
    return site


SOUND = [
    *(machine.python, machine.clock, machine.time_zones, machine.data_folder),
    *(machine.free_space, machine.secret_key, pages.address, pages.style_sheet, pages.policies),
]


@pytest.mark.parametrize("check", SOUND)
def test_a_sound_site_has_nothing_to_mend(sound, check):
    assert mend(check, sound) == ""


UNSOUND = [
    (machine.python, lambda s: replace(s, python=(3, 10, 4)), "Install Python 3.11"),
    (machine.clock, lambda s: replace(s, now=datetime(1970, 1, 1, tzinfo=UTC)), "Set the clock"),
    (machine.time_zones, lambda s: replace(s, zone="Europe/Camelot"), "install tzdata"),
    (machine.data_folder, open_to_others, "chmod go-rwx"),
    (machine.data_folder, not_writable, "chmod u+rwx"),
    (machine.free_space, lambda s: replace(s, spare=10**18), "Make room"),
    (machine.secret_key, lambda s: replace(s, key="short"), "CLAUSEWISE_SECRET_KEY"),
    (machine.secret_key, lambda s: replace(s, key="ab" * 40), "CLAUSEWISE_SECRET_KEY"),
    (machine.secret_key, key_open_to_others, "chmod 600"),
    (pages.address, lambda s: replace(s, address=Address("http", "school.example")), "https"),
    (pages.style_sheet, lambda s: replace(s, styles=s.data / "none.css"), "make setup"),
]


@pytest.mark.parametrize(("check", "spoil", "advice"), UNSOUND)
def test_what_is_unsound_is_told_with_how_to_mend_it(sound, check, spoil, advice):
    assert advice in mend(check, spoil(sound))


@pytest.mark.parametrize("address", [Address("http", "127.0.0.1"), Address("http", "localhost")])
def test_this_machine_alone_needs_no_https(sound, address):
    there = replace(sound, address=address)

    assert (mend(pages.address, there), mend(pages.deployment, there)) == ("", "")


def test_a_folder_that_another_account_owns_is_told(sound, tmp_path):
    (tmp_path / "theirs").mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(tmp_path / "theirs", 12345, -1)
        theirs = tmp_path / "theirs"
    else:
        theirs = tmp_path.__class__("/")

    assert "chown" in mend(machine.data_folder, replace(sound, data=theirs))


def test_a_policy_that_cannot_be_read_is_named(sound, hillside):
    broken = replace(sound, packs=(hillside("effect: forbid", "effect: frown"),))

    assert "hillside cannot be read" in pages.policies(broken).said
    assert "clausewise lint" in mend(pages.policies, broken)
