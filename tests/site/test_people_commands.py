"""`clausewise import-people` and `erase-people`: a dry run unless told to, and no names printed."""

import json
from datetime import date

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Membership, Pupil
from site_commands import printed, refused, run

GOOD = "UPN,Surname,Forename\nB801200005001,Moss,Freya\n"
BAD = f"{GOOD}A801200005001,Moss,Tom\n"


@pytest.fixture
def bring(world, tmp_path):
    """Return a function that gives the command's arguments for a file."""

    def arguments(content, *options, kind="pupils", name="roll.csv", at="little-eaton"):
        file = tmp_path / name
        file.write_text(content, encoding="utf-8")
        return ("import-people", "--organisation", at, "--kind", kind, file, *options)

    return arguments


def test_without_apply_it_says_what_would_be_done_and_does_nothing(bring):
    said = printed(*bring(GOOD))

    assert said.startswith("Nothing has been written.\nadded: 1, changed: 0")
    assert "Moss" not in said
    assert not Pupil.objects.exists()


def test_with_apply_it_is_done_and_recorded_as_the_command_lines(bring):
    assert printed(*bring(GOOD, "--apply")).startswith("Done.")

    assert Pupil.objects.get().last_name == "Moss"
    assert (Entry.objects.get().by, Entry.objects.get().came_from) == ("", "the command line")


def test_bad_rows_exit_with_2_and_say_how_to_mend_them(bring):
    for options in ((), ("--apply",)):
        result = run(*bring(BAD, *options))
        assert result.exit_code == 2
        assert "line 3, UPN: Its check letter does not go with its digits" in result.stderr
    assert not Pupil.objects.exists()


def test_only_the_good_rows_go_in_when_told_so(bring):
    assert "bad: 1" in printed(*bring(BAD, "--apply", "--only-good"))

    assert Pupil.objects.count() == 1


def test_json_has_counts_and_bad_rows(bring):
    said = json.loads(printed(*bring(BAD, "--json"), code=2))

    assert (said["added"], said["bad"], said["applied"]) == (1, 1, False)
    assert said["rows"][0]["line"] == 3


def test_many_bad_rows_are_cut_short(bring):
    lines = "".join(f"A8012000050{n:02},Moss,Tom\n" for n in range(30))

    result = run(*bring(f"UPN,Surname,Forename\n{lines}"))

    assert "… and " in result.stderr


def test_a_row_that_is_wrong_as_a_whole_names_no_column(bring):
    result = run(*bring("UPN,Surname,Forename\n,Moss,Tom\n"))

    assert "line 2: The pupil cannot be told from others." in result.stderr


def test_the_whole_roll_makes_leavers(bring):
    printed(*bring(GOOD, "--apply"))

    again = GOOD.replace("B801200005001,Moss,Freya", "M201360025007,Lee,Tom")
    assert "left: 1" in printed(*bring(again, "--whole-roll", "--apply"))


def test_staff_come_in_too(bring):
    content = "E-mail,Name\nann@school.example,Ann Lee\n"

    assert "added: 1" in printed(*bring(content, kind="staff"))
    printed(*bring(content, "--apply", kind="staff"))
    assert Membership.objects.filter(person__email="ann@school.example").exists()


@pytest.mark.parametrize(
    ("content", "others", "words"),
    [
        (GOOD, {"at": "hogwarts"}, "there is no organisation `hogwarts`"),
        (GOOD, {"name": "roll.xlsx"}, "Rename it"),
        ("Name\nAnn\n", {}, "cannot be told apart"),
    ],
)
def test_what_cannot_be_done_is_refused(bring, content, others, words):
    assert words in refused(*bring(content, **others))


def test_erasing_says_whom_it_would_erase_and_erases_when_told_to(world):
    school = world.organisation("little-eaton")
    Pupil.objects.create(
        organisation=school, first_name="Freya", last_name="Moss", left=date(2020, 7, 1)
    )

    told = printed("erase-people", "--organisation", "little-eaton")
    assert told.startswith("little-eaton  finished: 0, pupils: 1")
    assert Pupil.objects.get().erased is None

    lines = printed("erase-people", "--apply", "--json").splitlines()
    counts = {each["organisation"]: each["pupils"] for each in map(json.loads, lines)}
    assert (counts["little-eaton"], counts["ash-lane"]) == (1, 0)
    assert Pupil.objects.get().last_name == "pupil"


def test_erasing_in_no_such_organisation_is_refused(db):
    assert "no organisation" in refused("erase-people", "--organisation", "hogwarts")
