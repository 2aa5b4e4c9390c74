"""A file is brought in step by step, in the browser, by whoever may, and deleted afterwards."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Membership, Pupil, upn_for
from clausewise.features.people.importing.files import LARGEST
from clausewise.features.people.models import SavedColumns, Upload
from pages import words

HERE = "/o/little-eaton/people/import/"
GOOD = "UPN,Surname,Forename,Shoe size\nB801200005001,Moss,Freya,3\n"
BAD = f"{GOOD}A801200005001,Moss,Tom,4\n"


@pytest.fixture
def clerk(signed_in):
    return signed_in("administrator", "little-eaton")


@pytest.fixture
def send(clerk):
    """Return a function that sends a file, as far as the page on its columns."""

    def sent(content, kind="pupils", name="roll.csv"):
        file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
        return clerk.post(HERE, {"kind": kind, "file": file}, follow=True)

    return sent


def step(name):
    return f"{HERE}{Upload.objects.get().ref}/{name}"


def chosen(response, **others):
    form = response.context["form"]
    said = {name: field.initial or "" for name, field in form.fields.items()}
    del said["whole_roll"]
    return said | others


def seen(clerk):
    return clerk.get(step("check/")).context["page"].outline.digest


def test_a_file_goes_in_step_by_step_and_is_deleted(clerk, send):
    columns = send(GOOD)
    assert "What each column is" in words(columns)
    assert "Shoe size First row: 3" in words(columns)

    check = clerk.post(step(""), chosen(columns), follow=True)
    assert "Added: 1" in words(check)
    done = clerk.post(step("apply/"), {"seen": seen(clerk)})

    assert "They are in" in words(done)
    assert Pupil.objects.get().full_name == "Freya Moss"
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"column_4": "shoes"}, "Choose from the list what this column holds"),
        ({"whole_roll": ["perhaps"]}, "Tick whether everybody is in this file, or leave it open"),
    ],
)
def test_a_column_that_cannot_be_is_refused_in_our_own_words(clerk, send, given, why):
    columns = send(GOOD)

    assert why in words(clerk.post(step(""), chosen(columns, **given)))


def test_who_is_in_a_file_is_one_of_the_kinds(send):
    assert "Say who is in the file" in words(send(GOOD, kind="ghosts"))


def test_what_a_heading_means_is_remembered_for_the_next_file(clerk, send):
    columns = send(GOOD)
    clerk.post(step(""), chosen(columns, column_4="known_as"))
    clerk.post(step("delete/"))

    again = send(GOOD)

    assert again.context["form"].fields["column_4"].initial == "known_as"
    assert SavedColumns.objects.get().columns["Shoe size"] == "known_as"


def test_bad_rows_are_listed_and_stay_out_only_if_somebody_says_so(clerk, send):
    send(BAD)

    check = clerk.get(step("check/"))
    assert "3 UPN Its check letter does not go with its digits" in words(check)
    refused = clerk.post(step("apply/"), {"seen": seen(clerk)})
    assert refused.status_code == 409
    assert Pupil.objects.count() == 0

    done = clerk.post(step("apply/"), {"seen": seen(clerk), "only_good": "yes"})
    assert "Rows left out: 1" in words(done)


def test_the_bad_rows_can_be_taken_away_as_a_file(clerk, send):
    send(BAD)

    response = clerk.get(step("rows-to-mend/"))

    assert response["Content-Disposition"] == 'attachment; filename="rows-to-mend.csv"'
    assert response.content.decode().splitlines()[1].startswith('3,UPN,"Its check letter')


def test_nothing_goes_in_that_nobody_has_seen(clerk, send, school):
    send(GOOD)
    digest = seen(clerk)
    Pupil.objects.create(
        organisation=school, upn="B801200005001", first_name="Fay", last_name="Moss"
    )

    refused = clerk.post(step("apply/"), {"seen": digest})

    assert "Something has changed since you looked" in words(refused)
    assert "first name: Fay → becomes Freya" in words(refused)
    assert clerk.post(step("apply/"), {}).status_code == 409
    assert Pupil.objects.get().first_name == "Fay"


def test_a_file_that_says_nothing_new_offers_nothing_to_do(clerk, send):
    send(GOOD)
    clerk.post(step("apply/"), {"seen": seen(clerk)})
    send(GOOD)

    page = clerk.get(step("check/"))

    assert "nothing to do" in words(page)
    assert "Bring them in" not in words(page)


def test_the_whole_roll_makes_leavers_and_warnings_are_shown(clerk, send, school):
    Pupil.objects.create(organisation=school, first_name="Tom", last_name="Moss")
    columns = send(f"UPN,Surname,Forename\n{upn_for('001200005001')},Moss,Freya\n")
    clerk.post(step(""), chosen(columns, whole_roll=["yes"]))

    page = clerk.get(step("check/"))

    assert "Added: 1. Changed: 0. Left: 1." in words(page)
    assert "The UPN names a local authority that we do not know." in words(page)


def test_only_the_first_hundred_are_shown_and_the_rest_counted(clerk, send):
    send("Adno,Name\n" + "".join(f"{n},Tom Moss\n" for n in range(130)))

    assert "… and 30 more." in words(clerk.get(step("check/")))


@pytest.mark.parametrize(
    ("content", "name", "complaint"),
    [
        ("", "roll.csv", "empty"),
        (GOOD, "roll.xlsx", "Rename it"),
        (b"x" * (LARGEST + 1), "roll.csv", "over 20 MB"),
        ("A,B\n1,2,3\n", "roll.csv", "more cells"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_not_kept(send, content, name, complaint):
    page = send(content, name=name)

    assert complaint in words(page)
    assert not Upload.objects.exists()


def test_a_form_left_empty_says_what_is_missing(clerk):
    assert "Say who is in the file" in words(clerk.post(HERE))


def test_columns_that_tell_nobody_apart_are_refused(clerk, send):
    columns = send(GOOD)

    page = clerk.post(step(""), chosen(columns, column_1=""))

    assert "Pupils cannot be told apart" in words(page)


def test_staff_come_in_the_same_way(clerk, send):
    send("E-mail,Name\nann@school.example,Ann Lee\n", kind="staff")

    done = clerk.post(step("apply/"), {"seen": seen(clerk)})

    assert "See the staff" in words(done)
    assert Membership.objects.filter(person__email="ann@school.example").exists()


def test_human_resources_bring_in_staff_and_no_pupils(signed_in):
    client = signed_in("hr", "little-eaton")
    file = SimpleUploadedFile("roll.csv", GOOD.encode())

    page = client.get(HERE)

    assert "Pupils and their contacts" not in words(page)
    refused = client.post(HERE, {"kind": "pupils", "file": file})
    assert "You may bring in a file of staff only" in words(refused)
    assert not Upload.objects.exists()


@pytest.mark.parametrize("part", ["headteacher", "dsl", "employee"])
def test_others_bring_nobody_in(signed_in, part):
    assert signed_in(part, "little-eaton").get(HERE).status_code == 403


def test_a_file_is_its_senders_alone(send, signed_in):
    send(GOOD)
    address = step("check/")

    assert signed_in("hr", "little-eaton").get(address).status_code == 404


def test_a_file_that_nobody_comes_back_to_is_deleted(clerk, send):
    send(GOOD)
    address = step("check/")
    Upload.objects.update(created=timezone.now() - timedelta(minutes=61))

    assert clerk.get(address).status_code == 404
    assert not Upload.objects.exists()


def test_giving_up_deletes_the_file(clerk, send):
    send(GOOD)

    clerk.post(step("delete/"))

    assert not Upload.objects.exists()


def test_every_step_is_on_record_without_names_or_numbers(clerk, send):
    columns = send(GOOD)
    clerk.post(step(""), chosen(columns))
    clerk.post(step("apply/"), {"seen": seen(clerk)})

    acts = list(Entry.objects.order_by("number").values_list("act", flat=True))
    assert acts == [
        *("people.sent_file", "people.chose_columns", "people.checked_file"),
        "people.imported_pupils",
    ]
    said = str(list(Entry.objects.values()))
    assert "Moss" not in said
    assert "B801200005001" not in said
