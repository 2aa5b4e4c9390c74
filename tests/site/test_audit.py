"""`clausewise audit`, as whoever runs the site uses it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from audit_record import acts, drop_guards, sql
from clausewise.features.audit.heads import Head, note
from clausewise.features.audit.models import Entry
from site_commands import lines, printed, refused

CLAUSEWISE = Path(sys.executable).parent / "clausewise"


@pytest.fixture
def kept(settings, tmp_path):
    settings.AUDIT_HEAD = tmp_path / "audit-head"
    settings.AUDIT_KEYS = tmp_path / "audit-keys"
    settings.AUDIT_KEYS.write_text("the-first-key\n")


@pytest.fixture
def entries(db, kept):
    made = acts(3)
    note(Head(3, made[-1].seal), before="")
    return made


def test_a_whole_record_says_so(entries):
    assert printed("audit", "verify") == f"3 entries, all as recorded; head {entries[-1].seal}\n"


def test_a_record_of_one_or_no_entry_says_so_too(db, kept):
    assert printed("audit", "verify") == "0 entries, all as recorded; head none\n"
    acts(1)

    assert "1 entry, all as recorded" in printed("audit", "verify")


def test_what_was_tampered_with_is_named_and_it_exits_with_1(entries):
    drop_guards()
    sql("UPDATE audit_entry SET act = 'nothing' WHERE number = 2")
    sql("DELETE FROM audit_entry WHERE number = 3")

    told = printed("audit", "verify", code=1).splitlines()
    assert told[0] == "entry 2 changed: not as it was recorded"
    assert told[1].startswith("entry 3 truncated")
    assert told[2].startswith("unguarded: ")
    assert told[-1] == "2 entries, and what is named above is wrong"


def test_programs_read_the_same(entries):
    (whole,) = lines("audit", "verify", "--json")
    assert (whole["entries"], whole["head"], whole["findings"]) == (3, entries[-1].seal, [])

    drop_guards()
    sql("DELETE FROM audit_entry")
    (empty,) = lines("audit", "verify", "--json", code=1)
    assert empty["head"] is None
    assert empty["findings"][0] | {"message": ""} == {
        "problem": "truncated",
        "first": 1,
        "last": 3,
        "message": "",
    }


def test_an_old_head_still_stands_or_does_not(entries):
    line = printed("audit", "head")
    acts(2)

    assert "all as recorded" in printed("audit", "verify", "--head", line)
    another = f"3:{entries[1].seal.partition(':')[2]}"
    assert "entry 3 truncated" in printed("audit", "verify", "--head", another, code=1)


def test_the_head_of_a_day_is_one_line(entries):
    day = Entry.objects.get(number=3).at.date()

    assert printed("audit", "head").endswith(f": {entries[-1].seal}\n")
    assert lines("audit", "head", "--json", "--day", day) == [
        {"day": str(day), "number": 3, "head": entries[-1].seal}
    ]


def test_a_day_before_the_first_entry_has_none(entries):
    told = printed("audit", "head", "--day", "2020-01-01")

    assert told == "Nothing had been recorded by the end of 2020-01-01\n"
    assert lines("audit", "head", "--json", "--day", "2020-01-01") == [{"day": "2020-01-01"}]


def test_a_new_key_is_added_and_says_to_back_it_up(entries, settings):
    assert f"Back up {settings.AUDIT_KEYS} now" in printed("audit", "new-key")
    acts(1)

    assert len(settings.AUDIT_KEYS.read_text().splitlines()) == 2
    assert "4 entries, all as recorded" in printed("audit", "verify")


def test_what_is_no_head_and_what_is_no_day_are_refused(entries):
    assert "give NUMBER:SEAL as it was noted" in refused("audit", "verify", "--head", "3:abc")
    assert "write it as 2026-09-01" in refused("audit", "head", "--day", "today")


def test_a_folder_without_a_record_is_refused_with_what_to_do(tmp_path):
    environment = os.environ | {"CLAUSEWISE_DATA": str(tmp_path)}
    command = [CLAUSEWISE, "audit", "verify"]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert told.returncode == 2
    assert "Set CLAUSEWISE_DATA to the folder that the site keeps its data in" in told.stderr
