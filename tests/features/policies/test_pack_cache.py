import json
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from clausewise.engine.errors import PackError
from clausewise.features.policies import pack_cache
from clausewise.features.policies.api import Library, founding
from clausewise.features.policies.pack_cache import PackCache, default_folder

SLUG = "learn-to-live"
FILES = founding().files(SLUG)
WORDS = (founding().vocabulary, "the vocabulary")


def no_other(slug):
    raise LookupError(slug)


def load(folder, files=FILES, words=WORDS, base=no_other):
    return PackCache(folder, *words).load(files, base)


def entries(folder):
    return sorted(folder.glob("*.json"))


def stamp(folder):
    """Make the entry recognisable, so that a test can see whether it was used."""
    (entry,) = entries(folder)
    kept = json.loads(entry.read_bytes().partition(b"\n")[2])
    kept["pack"]["title"] = "Kept"
    pack_cache.store(entry, kept)
    return entry


def test_the_same_pack_comes_back(tmp_path):
    assert load(tmp_path) == load(tmp_path) == founding().pack(SLUG)
    assert len(entries(tmp_path)) == 1


def test_the_second_time_it_is_not_read_from_its_files(tmp_path):
    load(tmp_path)
    stamp(tmp_path)

    assert load(tmp_path).title == "Kept"


@pytest.mark.parametrize(
    "other",
    [
        {"files": {**FILES, "pack.yaml": FILES["pack.yaml"] + "\n"}},
        {"words": (founding().vocabulary, "another vocabulary")},
    ],
)
def test_other_files_or_another_vocabulary_have_their_own_entry(tmp_path, other):
    load(tmp_path)
    stamp(tmp_path)

    assert load(tmp_path, **other).title != "Kept"
    assert len(entries(tmp_path)) == 2


def test_another_engine_reads_anew(tmp_path, monkeypatch):
    load(tmp_path)
    monkeypatch.setattr(pack_cache, "engine_state", lambda: "another")
    load(tmp_path)

    assert len(entries(tmp_path)) == 2


def overlay(trust):
    own = 'extends: trust\npack: school\nversion: "2"\nset: {title: Ours}\n'
    return {"files": {"pack.yaml": own}, "base": lambda _: trust}


def test_a_pack_that_extends_another_is_read_anew_when_that_one_changes(tmp_path):
    assert load(tmp_path, **overlay(FILES)).contact == load(tmp_path, **overlay(FILES)).contact

    before = founding().pack(SLUG).contact
    text = FILES["pack.yaml"].replace(f"contact: {before}\n", "contact: dsl\n")
    changed = {**FILES, "pack.yaml": text}
    assert load(tmp_path, **overlay(changed)).contact == "dsl"
    assert load(tmp_path, **overlay(changed)).contact == "dsl"


@pytest.mark.parametrize(
    "harm",
    [
        lambda entry: entry[: len(entry) // 2],
        lambda entry: entry.replace(b"forbid", b"permit", 1),
        lambda entry: b"\x80" + entry,
        lambda entry: entry[:0],
    ],
)
def test_a_broken_entry_is_not_used_and_written_anew(tmp_path, harm):
    load(tmp_path)
    (entry,) = entries(tmp_path)
    whole = entry.read_bytes()
    entry.write_bytes(harm(whole))

    assert load(tmp_path) == founding().pack(SLUG)
    assert entry.read_bytes() == whole


def test_an_entry_that_is_sound_and_of_another_shape_is_not_used(tmp_path):
    load(tmp_path)
    (entry,) = entries(tmp_path)
    pack_cache.store(entry, {"bases": {}, "pack": {}})

    assert load(tmp_path) == founding().pack(SLUG)


@pytest.mark.parametrize("folder", [None, Path(os.devnull), Path(os.devnull, "deeper")])
def test_where_nothing_can_be_kept_packs_are_read_all_the_same(folder):
    assert load(folder) == founding().pack(SLUG)


def test_a_pack_with_mistakes_is_never_kept(tmp_path):
    with pytest.raises(PackError):
        load(tmp_path, files={"pack.yaml": "pack: x\n"})

    assert entries(tmp_path) == []


def test_two_processes_at_once_leave_one_sound_entry(tmp_path):
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        packs = list(pool.map(load_founding, [tmp_path] * 4))

    assert all(pack == packs[0] for pack in packs)
    assert len(list(tmp_path.iterdir())) == 1
    stamp(tmp_path)
    assert load(tmp_path).title == "Kept"


def load_founding(folder):
    return load(folder).digest


def test_only_the_newest_entries_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(pack_cache, "KEPT", 2)
    for number in range(3):
        load(tmp_path, words=(founding().vocabulary, str(number)))

    assert len(entries(tmp_path)) == 2


def test_a_library_keeps_its_packs_where_the_settings_say(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAUSEWISE_CACHE", str(tmp_path))

    assert Library().pack(SLUG) == founding().pack(SLUG)
    assert len(entries(tmp_path / "packs")) == 1


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"CLAUSEWISE_CACHE": "/a/b", "XDG_CACHE_HOME": "/c"}, Path("/a/b/packs")),
        ({"CLAUSEWISE_CACHE": "", "XDG_CACHE_HOME": "/c"}, Path("/c/clausewise/packs")),
        ({"XDG_CACHE_HOME": "c", "HOME": "/d"}, Path("/d/.cache/clausewise/packs")),
    ],
)
def test_the_folder_is_the_one_set_or_the_users_own(monkeypatch, environment, folder):
    for name in ("CLAUSEWISE_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert default_folder() == folder


def test_without_a_home_there_is_no_folder(monkeypatch):
    for name in ("CLAUSEWISE_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", no_home)

    assert default_folder() is None


def no_home():
    raise RuntimeError("no home")
