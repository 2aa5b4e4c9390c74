"""The doctor says whether leaked passwords are refused, and whether their list can be searched."""

from dataclasses import replace
from hashlib import sha1

import pytest

from clausewise.site.doctor import passwords
from running_site import environment, run


@pytest.fixture
def listed(sound, tmp_path):
    """Return a function that writes a list and makes a site that names it."""

    def write(*lines, ending="\n"):
        path = tmp_path / "leaked.txt"
        path.write_bytes("".join(line + ending for line in lines).encode())
        return replace(sound, leaked=str(path))

    return write


HASHES = sorted(sha1(str(n).encode(), usedforsecurity=False).hexdigest().upper() for n in range(50))


def test_a_school_without_a_list_is_told_which_setting_names_one(world, sound):
    found = passwords.leaked_passwords(sound)

    assert "only some 20,000 of the commonest passwords are refused" in found.said
    assert "CLAUSEWISE_BREACHED_PASSWORDS" in found.mend
    assert "docs/how-to/run-it.md" in found.mend


def test_the_demo_and_an_empty_site_need_none(db, sound):
    assert passwords.leaked_passwords(sound).mend == ""
    assert passwords.leaked_passwords(replace(sound, demo=True)).mend == ""


@pytest.mark.parametrize("ending", ["\n", "\r\n", ":7\n", ":7\r\n"])
def test_a_list_that_can_be_searched_is_well(listed, ending):
    found = passwords.leaked_passwords(listed(*HASHES, ending=ending))

    assert (found.said, found.mend) == ("looked up in a list of 0.0 GB", "")


@pytest.mark.parametrize("lines", [[], ["password"], [HASHES[0], "A" * 32], ["<html>"]])
def test_a_file_that_is_no_such_list_is_told(listed, lines):
    assert "no list of SHA-1 hashes" in passwords.leaked_passwords(listed(*lines)).said


def test_a_list_in_another_order_finds_nothing_and_is_told(listed):
    found = passwords.leaked_passwords(listed(*reversed(HASHES)))

    assert "not in the order of its hashes" in found.said
    assert "LC_ALL=C sort" in found.mend


def test_the_command_looks_at_the_list_that_the_setting_names(tmp_path):
    (tmp_path / "leaked.txt").write_text("password\n", "utf-8")
    env = environment(tmp_path)
    env["CLAUSEWISE_BREACHED_PASSWORDS"] = str(tmp_path / "leaked.txt")
    run("upgrade", env=env)

    assert "MEND  leaked passwords" in run("doctor", env=env, code=1)
