"""Which passwords are refused: short ones, common ones, one's own name, and leaked ones."""

import hashlib

import pytest
from django.contrib.auth.password_validation import (
    get_default_password_validators,
    validate_password,
)
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.sign_in.passwords import BreachedPasswordValidator, is_listed


def digest(password):
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()


def write(path, passwords, ending="\n"):
    lines = (f"{digest(each)}:{number}" for number, each in enumerate(passwords, 1))
    path.write_bytes("".join(line + ending for line in sorted(lines)).encode())
    return path


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("plum orbit", "at least 12 characters"),
        ("qwerty123456", "too common"),
        ("employee@ash-lane", "too similar"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(world, password, why):
    with pytest.raises(ValidationError, match=why):
        validate_password(password, world.person("employee", "ash-lane"))


def test_a_leaked_password_is_refused_with_what_to_do_instead(tmp_path):
    listed = write(tmp_path / "leaked.txt", ["correct horse battery", "trustno1trustno1"])
    validator = BreachedPasswordValidator(str(listed))

    validator.validate("plum orbit candle 7")
    with pytest.raises(ValidationError, match="three random words make a good one"):
        validator.validate("correct horse battery")


def test_without_a_list_no_password_is_looked_up():
    BreachedPasswordValidator().validate("correct horse battery")

    assert BreachedPasswordValidator().get_help_text() == ""
    assert "leak" in BreachedPasswordValidator("leaked.txt").get_help_text()


def test_djangos_own_list_of_common_passwords_is_always_on():
    common = [each for each in get_default_password_validators() if hasattr(each, "passwords")]

    assert [len(each.passwords) > 19_000 for each in common] == [True]


@given(
    listed=st.sets(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=40),
    others=st.sets(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=10),
    ending=st.sampled_from(["\n", "\r\n"]),
)
def test_the_search_finds_what_is_listed_and_nothing_else(tmp_path_factory, listed, others, ending):
    path = write(tmp_path_factory.mktemp("lists") / "leaked.txt", listed, ending)

    assert all(is_listed(each, path) for each in listed)
    assert not any(is_listed(each, path) for each in others - listed)


def test_a_list_in_small_letters_or_without_a_last_line_end_is_read_too(tmp_path):
    path = write(tmp_path / "leaked.txt", [str(number) for number in range(100)])
    path.write_bytes(path.read_bytes().lower().rstrip())

    assert all(is_listed(str(number), path) for number in range(100))
    assert not is_listed("100", path)


def test_a_large_list_is_searched_where_it_lies(tmp_path):
    path = tmp_path / "leaked.txt"
    path.write_bytes(b"".join(b"%040X:1\n" % (number << 138) for number in range(200_000)))
    with path.open("rb") as opened:
        counted = Counting(opened)

        assert not is_listed("plum orbit candle 7", Opened(path, counted))
    assert counted.reads < 100


class Counting:
    """A file that counts how often it is read from."""

    def __init__(self, opened):
        self.opened, self.reads = opened, 0

    def readline(self):
        self.reads += 1
        return self.opened.readline()

    def seek(self, at):
        return self.opened.seek(at)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.opened.close()


class Opened:
    """A path that opens as a given file."""

    def __init__(self, path, opened):
        self.path, self.opened = path, opened

    def stat(self):
        return self.path.stat()

    def open(self, mode):
        return self.opened
