"""The library finds packs by looking into folders, and says what is wrong with one."""

from datetime import date
from shutil import copytree

import pytest

from clausewise.engine.errors import PackError
from clausewise.features.policies.library import (
    FOUNDING,
    Library,
    NotInForceError,
    UnknownPolicyError,
    read_folder,
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a copy of one pack, under a name of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    copied = copytree(FOUNDING / "learn-to-live", tmp_path / "packs" / "hillside")
    text = (copied / "pack.yaml").read_text("utf-8")
    (copied / "pack.yaml").write_text(text.replace("learn-to-live", "hillside"), "utf-8")
    return tmp_path / "packs"


def test_a_schools_own_folder_adds_its_packs_to_the_five(folder):
    library = Library(folder)

    assert set(library.names) == {"hillside", *Library().names}
    assert library.pack("hillside").title == library.pack("learn-to-live").title


def test_a_later_folder_takes_the_place_of_an_earlier_one(folder):
    (folder / "hillside").rename(folder / "cadmus")

    assert "learn-to-live" not in Library(folder).files("cadmus")["pack.yaml"].split("title")[0]
    assert Library(folder).files("cadmus") != Library().files("cadmus")


def test_a_pack_is_read_once(folder):
    library = Library(folder)

    assert library.pack("hillside") is library.pack("hillside")
    assert library.answers("hillside") is library.answers("hillside")


def test_what_is_wrong_in_a_pack_names_the_pack_the_file_and_the_line(folder):
    (folder / "hillside" / "rules.yaml").write_text("rules:\n- {id: a, colour: red}\n", "utf-8")

    with pytest.raises(PackError, match=r"hillside/rules\.yaml:2"):
        Library(folder).pack("hillside")


def test_a_file_that_is_no_text_is_refused(folder):
    (folder / "hillside" / "rules.yaml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(PackError, match=r"rules\.yaml:1: not a text in UTF-8"):
        read_folder(folder / "hillside")


def test_a_folder_without_a_pack_is_refused_with_what_a_pack_is(folder):
    with pytest.raises(PackError, match=r"a pack is a folder with pack\.yaml"):
        read_folder(folder)


def test_an_unknown_policy_is_refused_with_the_nearest_name(library):
    with pytest.raises(UnknownPolicyError, match="did you mean cadmus"):
        library.pack("cadmuss")


def test_a_day_before_a_policy_came_into_effect_is_refused(library):
    with pytest.raises(NotInForceError, match="came into effect on 23 November 2022"):
        library.answers("cadmus", date(2022, 11, 22))
    assert library.answers("cadmus", date(2022, 11, 23))


def test_a_file_that_the_machine_cannot_read_is_refused(folder):
    rules = folder / "hillside" / "rules.yaml"
    rules.unlink(missing_ok=True)
    rules.symlink_to("/proc/self/mem")  # a plain file to look at, and unreadable even to root

    with pytest.raises(PackError, match=r"rules\.yaml:1: cannot be read"):
        read_folder(folder / "hillside")
