"""Whichever way somebody leaves, the next click is refused, and what hung on them is told."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership
from clausewise.features.people.models import InDirectory, Upload
from entering import enter_as
from pages import words
from site_commands import printed

HERE = "/o/little-eaton/people/"
DAY = timedelta(days=1)
TODAY = timezone.localdate()
HEAD = "E-mail,First name,Last name,Last day"


@pytest.fixture
def school(world):
    return world.organisation("little-eaton")


@pytest.fixture
def dsl(world):
    return world.person("dsl", "little-eaton")


@pytest.fixture
def hr(world):
    return enter_as(Client(), world.person("hr", "little-eaton"))


@pytest.fixture
def bring(tmp_path, school):
    """Return a function that brings a list of staff in: lines of address and last day."""

    def imported(*lines, options=("--apply",)):
        file = tmp_path / "staff.csv"
        named = [each.replace(",", ",Ann,Lee,") for each in lines]
        file.write_text("\n".join([HEAD, *named]), encoding="utf-8")
        where = ("--organisation", school.slug, "--kind", "staff")
        return printed("import-people", *where, file, *options)

    return imported


@pytest.fixture
def change(hr):
    """Return a function by which HR says somebody's last day on their page."""

    def changed(person, last_day):
        member = Membership.objects.get(person=person, organisation__slug="little-eaton")
        said = {"first_name": person.first_name, "last_name": person.last_name}
        said |= {"work": member.work, "starts": f"{member.starts:%d/%m/%Y}"}
        said["ends"] = f"{last_day:%d/%m/%Y}" if last_day else ""
        return hr.post(f"{HERE}staff/{person.ref}/change/", said)

    return changed


@pytest.fixture
def leave(bring, change, hr, directory, school):
    """Return what each way of leaving does to somebody."""
    others = "other@little-eaton.example,"
    all_others = ("--apply", "--whole-roll", "--only-good")  # the last administrator stays

    def by_directory(person):
        InDirectory.objects.create(
            person=person, organisation=school, user_name=person.email, emails=[]
        )
        return directory.ask("DELETE", f"Users/{person.ref}")

    return {
        "their page": lambda person: hr.post(f"{HERE}staff/{person.ref}/leave/"),
        "a last day that is today": lambda person: change(person, TODAY),
        "a last day that is past": lambda person: change(person, TODAY - 30 * DAY),
        "not on the list": lambda _: bring(others, options=all_others),
        "past on the list": lambda person: bring(f"{person.email},{TODAY - DAY:%d/%m/%Y}"),
        "the directory": by_directory,
    }


WAYS = (
    *("their page", "a last day that is today", "a last day that is past"),
    *("not on the list", "past on the list", "the directory"),
)


@pytest.mark.parametrize("way", WAYS)
def test_whichever_way_somebody_leaves_their_next_click_is_refused(client, dsl, leave, way):
    enter_as(client, dsl)
    assert client.get(HERE).status_code == 200

    leave[way](dsl)

    assert client.get(HERE)["Location"].startswith("/account/sign-in/")
    dsl.refresh_from_db()
    assert (dsl.is_active, dsl.has_usable_password()) == (False, False)
    keys = {each.get_decoded()["_auth_user_id"] for each in Session.objects.all()}
    assert str(dsl.pk) not in keys


@pytest.mark.parametrize("way", WAYS)
def test_whichever_way_somebody_leaves_it_is_on_record_what_hung_on_them(
    world, dsl, leave, way, signed_in
):
    leave[way](dsl)

    entry = Entry.objects.get(act="people.left", about=f"person:{dsl.ref}")
    assert entry.details["roles"] == ["dsl"]
    assert (entry.details["left_behind"], entry.details["account_closed"]) == (1, True)
    assert not Appointment.objects.filter(person=dsl, ends=None).exists()


def test_a_leaver_by_a_list_who_works_elsewhere_too_loses_this_place_alone(
    client, world, dsl, leave
):
    other = world.organisation("hollybank")
    Membership.objects.create(person=dsl, organisation=other, starts=TODAY, work="employee")

    leave["not on the list"](dsl)

    dsl.refresh_from_db()
    enter_as(client, dsl)
    assert client.get("/o/hollybank/people/").status_code == 200
    assert client.get(HERE).status_code == 404


def test_many_leave_by_one_list_and_the_sessions_are_gone_through_once(
    bring, world, django_assert_max_num_queries
):
    with django_assert_max_num_queries(180):  # 18 leavers, and what each adds to the record
        bring("other@little-eaton.example,", options=("--apply", "--whole-roll", "--only-good"))

    assert Entry.objects.filter(act="people.left").count() == 18


def test_a_trial_run_says_that_they_lose_their_access_and_takes_it_from_nobody(bring, dsl):
    said = bring(f"{dsl.email},{TODAY - DAY:%d/%m/%Y}", options=())

    assert "left: 1" in said
    assert "Those who left would lose their access" in said
    dsl.refresh_from_db()
    assert dsl.is_active
    assert "have lost their access" in bring(f"{dsl.email},{TODAY - DAY:%d/%m/%Y}")


def test_a_list_with_a_last_day_to_come_ends_roles_with_it_and_not_before(bring, dsl):
    last = TODAY + 8 * DAY

    assert "left: 0" in bring(f"{dsl.email},{last:%d/%m/%Y}")

    dsl.refresh_from_db()
    assert dsl.is_active
    assert Appointment.objects.get(person=dsl).ends == last
    assert Membership.objects.get(person=dsl).ends == last


def test_a_last_day_to_come_on_their_page_ends_their_roles_with_it(client, change, dsl):
    last = TODAY + 8 * DAY
    enter_as(client, dsl)

    change(dsl, last)

    assert client.get(HERE).status_code == 200
    assert Appointment.objects.get(person=dsl).ends == last


def test_a_change_that_says_no_new_last_day_ends_nothing(change, dsl):
    change(dsl, None)

    assert not Entry.objects.filter(act="people.left").exists()


def test_whoever_had_left_before_they_were_known_cannot_sign_in(bring, hr):
    bring(f"long.gone@school.example,{TODAY - DAY:%d/%m/%Y}", "here@school.example,")
    said = {"email": "gone@school.example", "first_name": "Bo", "last_name": "Lee"}
    said |= {"work": "employee", "starts": "01/09/2015", "ends": "31/08/2016"}
    hr.post(f"{HERE}staff/add/", said)

    active = Membership.objects.filter(person__email__endswith="@school.example")
    found = dict(active.values_list("person__email", "person__is_active"))
    assert found == {
        "long.gone@school.example": False,
        "here@school.example": True,
        "gone@school.example": False,
    }


@pytest.fixture
def back(bring, change, hr):
    """Return what each way of coming back does."""
    added = {"first_name": "Ann", "last_name": "Lee", "work": "employee", "starts": "01/09/2025"}
    return {
        "the list": lambda person: bring(
            f"{person.email},", options=("--apply", "--whole-roll", "--only-good")
        ),
        "their page": lambda person: change(person, None),
        "added anew": lambda person: hr.post(f"{HERE}staff/add/", {**added, "email": person.email}),
    }


@pytest.mark.parametrize("way", ["the list", "their page", "added anew"])
def test_whoever_comes_back_may_sign_in_again_but_not_with_the_old_password(leave, back, dsl, way):
    leave["their page"](dsl)

    back[way](dsl)

    dsl.refresh_from_db()
    assert (dsl.is_active, dsl.has_usable_password()) == (True, False)


def test_whom_a_directory_looks_after_it_alone_lets_back_in(leave, back, dsl, school):
    leave["their page"](dsl)
    InDirectory.objects.create(person=dsl, organisation=school, user_name="x", emails=[])

    back["the list"](dsl)

    dsl.refresh_from_db()
    assert not dsl.is_active


def test_somebody_of_another_school_who_had_left_is_let_in_by_a_list(bring, world, school):
    head = world.person("headteacher", "ash-lane")
    type(head).objects.filter(pk=head.pk).update(is_active=False)

    bring(f"{head.email},")

    head.refresh_from_db()
    assert head.is_active


def test_the_page_of_an_import_says_who_loses_their_access(hr, dsl):
    file = f"{HEAD}\n{dsl.email},Ann,Lee,{TODAY - DAY:%d/%m/%Y}\n".encode()
    from_file = SimpleUploadedFile("staff.csv", file)
    hr.post(f"{HERE}import/", {"kind": "staff", "file": from_file})
    at = f"{HERE}import/{Upload.objects.get().ref}/"

    page = hr.get(f"{at}check/")
    assert "Left: 1 They lose their access at once" in words(page)
    done = hr.post(f"{at}apply/", {"seen": page.context["page"].outline.digest})

    assert "Those who have left have lost their access. See what they left behind" in words(done)
