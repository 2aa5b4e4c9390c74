"""What a hostile machine may hand to the command line: refused in words, never a crash."""

import os
import subprocess
import sys

import pytest

from site_commands import FRIEND, lines, printed, refused

ASKED = ("ask", "--policy", "cadmus", *FRIEND, "--json")


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_json_number_is_refused_and_never_printed(name):
    (reply,) = lines("ask", "--batch", "-", given=f'{{"id": {name}, "policy": "cadmus"}}')

    assert reply["id"] == 1
    assert name in reply["error"]


def test_a_pack_nested_too_deep_is_refused_with_its_line(hillside):
    packs = hillside("clauses:", f"terms: {'[' * 900}{']' * 900}\nclauses:")

    message = refused("ask", "--policy", "hillside", "--packs", packs)
    assert "nested more than 50 deep" in message
    assert "hillside/pack.yaml:7" in message


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
@pytest.mark.parametrize("name", ["pack.yaml", "rules.yaml"])
def test_a_folder_or_a_pipe_in_place_of_a_packs_file_is_refused(hillside, make, name):
    packs = hillside()
    (packs / "hillside" / name).unlink(missing_ok=True)
    make(packs / "hillside" / name)

    assert f"{name}:1: no file" in refused("lint", "hillside", "--packs", packs)


def test_a_stored_answer_whose_version_was_changed_is_told():
    stored = printed(*ASKED).replace('"version": "2.0"', '"version": "1.0"')

    (result,) = lines("replay", "-", "--json", given=stored, code=1)
    assert result["differences"] == ["the policy was version 1.0, it is 2.0"]


def test_a_stored_answer_with_half_a_character_is_refused():
    stored = printed(*ASKED).replace('"pack": "', '"pack": "\\ud800')

    assert "line 1: this is no stored answer: it holds half a" in refused(
        "replay", "-", given=stored
    )


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        ("CLAUSEWISE_DATA", "broken", "file is not a database"),
        ("CLAUSEWISE_DATA", "broken/clausewise.sqlite3", "cannot be used as a folder"),
        ("CLAUSEWISE_ADDRESS", "nowhere", "Give the whole address"),
        ("CLAUSEWISE_ADDRESS", "https://[::1", "Give the whole address"),
        ("CLAUSEWISE_DATABASE", "postgresql://[::1", "Give it as in postgresql://"),
        ("CLAUSEWISE_WONDE_ADDRESS", "https://[::1", "Give the https address"),
    ],
)
def test_a_site_that_cannot_start_says_why_and_exits_with_2(tmp_path, setting, value, told):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "clausewise.sqlite3").write_text("no database" * 100, "utf-8")
    serve = "from clausewise.site.cli import main; main(['serve'])"
    environment = {**os.environ, setting: value}

    result = subprocess.run(
        [sys.executable, "-c", serve],
        check=False,
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 2, result.stderr
    assert told in result.stderr
    assert "Traceback" not in result.stderr
