"""Pupils come in from files: added, changed field by field, left, or bad, and nothing by halves."""

from datetime import date, timedelta

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Contact, NotAgreedError, Pupil, Tie, upn_for
from clausewise.features.people.importing.differences import Difference

from .conftest import TODAY

ZOE = "B801200005001,7,Begum-Lewis,Zoë,01/09/2015,5"
TOM = "M201360025007,8,Moss,Tom,02/10/2015,5"


def pupil(**known):
    return Pupil.objects.get(**known)


def changes(outline):
    return [(d.what, d.before, d.after) for step in outline.changed for d in step.differences]


def test_new_pupils_are_added_and_the_same_file_again_changes_nothing(office, lines):
    first = office.pupils(lines(ZOE, TOM))
    again = office.pupils(lines(ZOE, TOM))

    assert [step.name for step in first.added] == ["Zoë Begum-Lewis", "Tom Moss"]
    assert again.does_nothing
    assert again.unchanged == 2
    assert pupil(upn="B801200005001").year_title(TODAY) == "Year 5"


def test_what_changes_is_said_field_by_field(office, lines):
    office.pupils(lines(ZOE))

    outline = office.pupils(lines("B801200005001,7,Begum,Zoë,03/09/2015,6"))

    assert changes(outline) == [
        ("last name", "Begum-Lewis", "Begum"),
        ("date of birth", "1 September 2015", "3 September 2015"),
        ("school year", "Year 5", "Year 6"),
    ]
    assert pupil().last_name == "Begum"


def test_what_a_file_does_not_hold_stays_and_an_empty_cell_takes_away(office, lines):
    office.pupils(lines(ZOE))

    office.pupils("UPN,Surname,Forename,DOB\nB801200005001,Begum-Lewis,Zoë,\n")

    kept = pupil()
    assert (kept.admission_number, kept.born) == ("7", None)
    assert kept.cohort is not None


@pytest.mark.parametrize(
    "line",
    [
        "B801200005001,,Begum-Lewis,Zoë,01/09/2015,5",  # by the UPN
        ",7,Begum-Lewis,Zoe,01/09/2015,5",  # by the admission number
        ",,Begum‐Lewis,zoe,01/09/2015,5",  # by name and age
    ],
)
def test_a_pupil_is_found_again_by_any_number_or_by_name_and_birth(office, lines, line):
    office.pupils(lines(ZOE))

    assert office.pupils(lines(line)).added == []
    assert pupil().upn == "B801200005001"


def test_a_temporary_number_gives_way_to_the_pupils_own(office, lines):
    office.pupils(lines("R33012342500A,7,Moss,Tom,,"))

    outline = office.pupils(lines("M201360025007,7,Moss,Tom,,"))

    assert changes(outline) == [("UPN", "R33012342500A", "M201360025007")]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("B801200005001,8,Begum-Lewis,Zoë,,", "The UPN is one pupil's and the admission number"),
        ("Z936300124123,7,Begum-Lewis,Zoë,,", "pupil with another UPN"),
        (",7,Okafor,Kwame,,", "The admission number is that of Zoë Begum-Lewis."),
    ],
)
def test_numbers_that_belong_to_somebody_else_are_bad(office, lines, line, words):
    office.pupils(lines(ZOE, TOM))

    with pytest.raises(NotAgreedError) as refused:
        office.pupils(lines(line))

    assert words in refused.value.outline.bad[0].wrong
    assert Pupil.objects.count() == 2


def test_two_pupils_of_one_name_and_birth_need_a_number(office, lines):
    office.pupils(
        lines("B801200005001,,Moss,Tom,02/10/2015,", "M201360025007,,Moss,Tom,02/10/2015,")
    )

    with pytest.raises(NotAgreedError) as refused:
        office.pupils(lines(",,Moss,Tom,02/10/2015,"))

    assert refused.value.outline.bad[0].wrong == "Two pupils have this name and date of birth."


def test_two_lines_about_one_pupil_are_one_too_many(office, lines):
    office.pupils(lines(ZOE))

    with pytest.raises(NotAgreedError) as refused:
        office.pupils(lines("B801200005001,,Begum-Lewis,Zoë,,", ",7,Begum-Lewis,Zoë,,"))

    assert refused.value.outline.bad[0].wrong == "It is about the same pupil as line 2."


def test_two_pupils_may_change_numbers(office, lines):
    office.pupils(lines(ZOE, "M201360025007,8,Moss,Tom,02/10/2015,5"))

    office.pupils(
        [
            {
                "upn": "B801200005001",
                "first_name": "Zoë",
                "last_name": "Begum-Lewis",
                "admission_number": "9",
            },
            {"upn": "M201360025007", "first_name": "Tom", "last_name": "Moss"},
        ]
    )

    assert sorted(Pupil.objects.values_list("admission_number", flat=True)) == ["8", "9"]


def test_good_rows_go_in_beside_bad_ones_only_if_somebody_says_so(office, lines):
    bad = ",,Nobody,Known,,"

    with pytest.raises(NotAgreedError, match="1 row cannot go in"):
        office.pupils(lines(ZOE, bad))
    assert Pupil.objects.count() == 0

    outline = office.pupils(lines(ZOE, bad), only_good=True)
    assert (len(outline.added), outline.bad_rows) == (1, 1)


def test_whoever_is_missing_has_left_only_where_the_file_is_the_whole_roll(office, lines):
    office.pupils(lines(ZOE, TOM))

    assert office.pupils(lines(ZOE)).left == []
    outline = office.pupils(lines(ZOE), whole_roll=True)

    assert [step.name for step in outline.left] == ["Tom Moss"]
    assert (pupil(upn="M201360025007").left, pupil(upn="M201360025007").leaving) == (TODAY, "other")
    assert office.pupils(lines(ZOE), whole_roll=True).does_nothing
    assert list(Pupil.objects.former(TODAY + timedelta(1))) == [pupil(upn="M201360025007")]


def test_nobody_is_taken_to_have_left_while_a_row_is_bad(office, lines):
    office.pupils(lines(ZOE, TOM))

    outline = office.pupils(
        lines(ZOE, "A801200005001,8,Moss,Tom,,"), only_good=True, whole_roll=True
    )

    assert outline.left == []


def test_who_comes_back_on_the_whole_roll_is_here_again(office, lines):
    office.pupils(lines(ZOE, TOM))
    office.pupils(lines(ZOE), whole_roll=True)

    outline = office.pupils(lines(ZOE, TOM), whole_roll=True)

    assert ("last day here", f"{TODAY.day} {TODAY:%B %Y}", "nothing") in changes(outline)
    assert pupil(upn="M201360025007").left is None


def test_a_pupil_cannot_leave_before_joining(office, lines):
    office.pupils("Adno,Name,DOA\n7,Tom Moss,01/09/2026\n")

    with pytest.raises(NotAgreedError) as refused:
        office.pupils("Adno,Name,DOL\n7,Tom Moss,31/08/2026\n")

    assert refused.value.outline.bad[0].wrong == "The last day would be before the first."


def test_an_import_sets_a_flag_and_never_takes_one_away(office):
    office.pupils("Adno,Name,Do not publish\n7,Tom Moss,Yes\n")

    assert office.pupils("Adno,Name,Do not publish\n7,Tom Moss,\n").does_nothing
    assert pupil().do_not_publish


def test_an_authority_that_nobody_knows_is_a_warning_and_no_more(office, lines):
    outline = office.pupils(lines(f"{upn_for('001200005001')},7,Moss,Tom,,"))

    assert [step.name for step in outline.added] == ["Tom Moss"]
    assert "local authority" in outline.warnings[0].wrong


def test_who_brought_them_in_and_how_many_is_on_record_without_a_name(office, lines):
    office.pupils(lines(ZOE, TOM))

    entry = Entry.objects.get(act="people.imported_pupils")
    assert entry.details["added"] == 2
    assert entry.details["source"] == "file"
    assert "Moss" not in str(vars(entry))


def test_each_difference_knows_whether_it_adds_or_takes_away():
    assert Difference("a", "nothing", "x").is_new
    assert Difference("a", "x", "nothing").is_gone
    assert not Difference("a", "x", "y").is_new


def test_other_schools_pupils_are_never_touched(office, world, lines):
    other = world.organisation("ash-lane")
    Pupil.objects.create(organisation=other, upn="B801200005001", first_name="A", last_name="B")

    outline = office.pupils(lines(ZOE), whole_roll=True)

    assert len(outline.added) == 1
    assert pupil(organisation=other).last_name == "B"
    assert (Contact.objects.count(), Tie.objects.count()) == (0, 0)
    assert pupil(organisation=other).left is None
    assert date(2015, 9, 1) == pupil(organisation=office.school).born
