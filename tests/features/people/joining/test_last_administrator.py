"""The last administrator stays until there is another, whichever way they were to leave."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from clausewise.features.people.api import Appointment, Membership, not_looked_after
from clausewise.features.people.models import Upload
from clausewise.features.people.organisations.gaps import unfilled_among
from clausewise.features.tasks.models import Task
from entering import enter_as
from pages import words
from site_commands import printed, run

HERE = "/o/little-eaton/people/"
DAY = timedelta(days=1)
TODAY = timezone.localdate()
REFUSED = "This is the last administrator of Little Eaton Primary School. Appoint another first"
HEAD = "E-mail,First name,Last name,Last day"


@pytest.fixture
def school(world):
    return world.organisation("little-eaton")


@pytest.fixture
def last(world):
    return world.person("administrator", "little-eaton")


@pytest.fixture
def hr(signed_in):
    return signed_in("hr", "little-eaton")


@pytest.fixture
def another(world, school):
    """Return a function that makes somebody else an administrator too."""

    def appoint(part="slt", at="little-eaton", organisation=school, **term):
        given = {"person": world.person(part, at), "organisation": organisation}
        return Appointment.objects.create(**given, role="administrator", starts=TODAY, **term)

    return appoint


def stays(person):
    held = Appointment.objects.filter(person=person, role="administrator", ends=None)
    person.refresh_from_db()
    return held.exists() and person.is_active and person.memberships.get().ends is None


def change(client, person, last_day):
    member = person.memberships.get()
    said = {"first_name": "Una", "last_name": "Eze", "work": member.work}
    said |= {"starts": f"{member.starts:%d/%m/%Y}", "ends": f"{last_day:%d/%m/%Y}"}
    return client.post(f"{HERE}staff/{person.ref}/change/", said)


@pytest.mark.parametrize("said", [{}, {"last_day": "18/12/2099"}])
def test_their_page_does_not_let_them_leave_and_says_what_to_do(hr, last, said):
    page = hr.post(f"{HERE}staff/{last.ref}/leave/", said)

    assert REFUSED in words(page)
    assert stays(last)


@pytest.mark.parametrize("days", [-30, 0, 30])
def test_a_last_day_typed_for_them_is_refused_and_nothing_of_it_is_kept(hr, last, days):
    page = change(hr, last, TODAY + days * DAY)

    assert REFUSED in words(page)
    assert stays(last)
    assert last.first_name != "Una"


def test_with_another_they_leave(hr, last, another):
    another()

    hr.post(f"{HERE}staff/{last.ref}/leave/")

    assert not stays(last)


@pytest.mark.parametrize(
    "term", [{"ends": TODAY + DAY}, {"part": "employee", "at": "hollybank", "gone": True}]
)
def test_another_who_will_not_last_or_cannot_sign_in_is_none(hr, last, another, term):
    if term.pop("gone", False):
        other = another(**term).person
        type(other).objects.filter(pk=other.pk).update(is_active=False)
    else:
        another(**term)

    assert REFUSED in words(hr.post(f"{HERE}staff/{last.ref}/leave/"))


def test_in_a_trust_whoever_administers_that_is_another(signed_in, world, another):
    school = world.organisation("ash-lane")
    only = another("slt", "ash-lane", school).person

    signed_in("hr", "cadmus").post(f"/o/ash-lane/people/staff/{only.ref}/leave/")

    assert not stays(only)


def wrong(*arguments):
    """Return what a command says of bad rows, for which it does nothing."""
    result = run(*arguments)
    assert (result.exit_code, "Nothing has been written." in result.stdout) == (2, True)
    return result.stderr


@pytest.fixture
def bring(tmp_path):
    """Return a function that brings a list of staff in by command."""

    def imported(*lines, options=(), by=printed):
        file = tmp_path / "staff.csv"
        file.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
        where = ("--organisation", "little-eaton", "--kind", "staff", "--apply")
        return by("import-people", *where, file, *options)

    return imported


@pytest.mark.parametrize("days", [-30, 30])
def test_a_list_that_gives_them_a_last_day_has_a_bad_row(bring, last, days):
    row = f"{last.email},Ann,Lee,{TODAY + days * DAY:%d/%m/%Y}"

    said = bring(row, by=wrong)

    assert "line 2: Nobody else administers Clausewise here, so they stay." in said
    assert stays(last)


def test_a_list_of_everybody_without_them_says_so_and_lets_all_others_leave(bring, last, world):
    row = "other@little-eaton.example,Bo,Lee,"
    assert "no line: The last administrator is not in the list" in bring(
        row, options=("--whole-roll",), by=wrong
    )

    assert "bad: 1" in bring(row, options=("--whole-roll", "--only-good"))

    assert stays(last)
    assert not world.person("headteacher", "little-eaton").is_active


def test_two_who_would_leave_by_one_list_are_both_the_last(bring, last, another):
    other = another().person
    day = f"{TODAY - DAY:%d/%m/%Y}"

    said = bring(*(f"{each.email},Ann,Lee,{day}" for each in (last, other)), by=wrong)

    assert "line 2: Nobody else" in said
    assert "line 3: Nobody else" in said


def test_a_last_day_that_they_have_already_is_no_bad_row(bring, last, school):
    Membership.objects.filter(person=last).update(ends=TODAY - 30 * DAY)

    said = bring(f"{last.email},{last.first_name},{last.last_name},{TODAY - 30 * DAY:%d/%m/%Y}")

    assert "bad: 0" in said


def test_the_page_of_an_import_says_that_they_are_not_in_the_list(hr, last):
    file = SimpleUploadedFile("staff.csv", f"{HEAD}\na@b.example,Ann,Lee,\n".encode())
    hr.post(f"{HERE}import/", {"kind": "staff", "file": file})
    Upload.objects.update(whole_roll=True)

    page = words(hr.get(f"{HERE}import/{Upload.objects.get().ref}/check/"))

    assert "None The last administrator is not in the list, and stays." in page


def test_by_a_directory_they_go_and_the_head_is_asked_for_another_at_once(
    client, directory, last, world, school
):
    directory.ask("DELETE", f"Users/{last.ref}")
    assert not stays(last)

    page = enter_as(client, world.person("headteacher", "little-eaton")).get("/home/")

    assert "Appoint somebody to a role that nobody fills" in words(page)
    assert Task.objects.get(organisation=school, kind="tasks.appoint").key == "administrator 1"
    assert school in not_looked_after(TODAY)


def test_the_administrator_is_missed_where_there_is_no_policy_to_name_the_role(school):
    type(school).objects.filter(pk=school.pk).update(policy="")
    assert unfilled_among(TODAY, {school.pk}) == []

    Appointment.objects.filter(organisation=school).delete()

    assert [each.role for each in unfilled_among(TODAY, {school.pk})] == ["administrator"]
