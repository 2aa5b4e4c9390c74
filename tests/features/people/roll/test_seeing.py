"""Whoever looks at pupils and families is on record, with how many, and never whom."""

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.features.audit.models import Entry
from clausewise.features.people.acts import ACTS
from clausewise.features.people.api import Contact, Pupil, Tie, index_contacts, index_pupils
from clausewise.features.people.finding import Found
from clausewise.features.people.models import Part, Upload
from clausewise.features.people.pupils.queries import Wanted
from clausewise.features.people.pupils.seeing import see_found, see_list
from pages import words

from .conftest import TODAY

HERE = "/o/little-eaton/people/"
COLUMNS = {
    "Adno": "admission_number",
    "Surname": "last_name",
    "Forename": "first_name",
    "Year": "year",
}
READS = ("people.saw_flags", "people.looked_for", "people.checked_file")


@pytest.fixture
def freya(school):
    pupil = Pupil.objects.create(
        organisation=school,
        first_name="Freya",
        last_name="Moss",
        admission_number="7",
        do_not_publish=True,
    )
    contact = Contact.objects.create(organisation=school, last_name="Moss")
    Tie.objects.create(pupil=pupil, contact=contact)
    Pupil.objects.create(organisation=school, first_name="Tom", last_name="Ng")
    index_pupils([pupil])
    index_contacts([contact])
    return pupil


def read():
    return [(each.act, each.details) for each in Entry.objects.filter(act__in=READS)]


@pytest.mark.parametrize(
    ("asked", "shown", "wanted"),
    [
        ("which=flagged", 1, {"year": None, "former": False, "only_flagged": True}),
        ("", 2, {"year": None, "former": False, "only_flagged": False}),
    ],
)
def test_a_list_that_says_who_must_not_be_shown_leaves_one_entry(
    signed_in, freya, asked, shown, wanted
):
    signed_in("headteacher", "little-eaton").get(f"{HERE}pupils/?{asked}")

    assert read() == [("people.saw_flags", {"pupils": shown, "flagged": 1, **wanted})]


def test_to_ask_for_those_who_must_not_be_shown_and_find_none_is_on_record_too(signed_in, school):
    signed_in("headteacher", "little-eaton").get(f"{HERE}pupils/?which=flagged&year=3")

    ((act, details),) = read()
    assert (act, details["flagged"], details["year"]) == ("people.saw_flags", 0, 3)


def test_a_list_without_any_of_them_leaves_none(signed_in, freya):
    signed_in("headteacher", "little-eaton").get(f"{HERE}pupils/?which=former")

    assert read() == []


def test_finding_pupils_and_families_leaves_counts_and_not_what_was_typed(signed_in, freya):
    client = signed_in("dsl", "little-eaton")
    client.get(f"{HERE}find/")
    client.post(f"{HERE}find/", {"name": "moss"})

    assert read() == [("people.looked_for", {"staff": 0, "pupil": 1, "contact": 1})]
    assert "moss" not in str(list(Entry.objects.values())).lower()


def test_finding_colleagues_alone_leaves_none(signed_in, freya):
    signed_in("volunteer", "little-eaton").post(f"{HERE}find/", {"name": "moss"})

    assert read() == []


@pytest.fixture
def upload(world, school, freya):
    return Upload.objects.create(
        organisation=school,
        person=world.person("administrator", "little-eaton"),
        kind="pupils",
        name="roll.csv",
        content=b"Adno,Surname,Forename,Year\n7,Moss,Freya,5\n8,Lee,Ann,\n",
        columns=COLUMNS,
    )


def test_checking_a_file_leaves_counts_and_no_values(upload, signed_in):
    client = signed_in("administrator", "little-eaton")
    address = f"{HERE}import/{upload.ref}/"

    client.get(f"{address}check/")
    assert client.post(f"{address}apply/", {"seen": "else"}).status_code == 409

    counts = {"kind": "pupils", "added": 1, "changed": 1, "left": 0, "bad": 0}
    assert read() == [("people.checked_file", counts)] * 2


def test_whoever_may_not_look_is_refused_by_the_act_itself(school, freya, world):
    helper = world.person("volunteer", "little-eaton")
    stranger = world.person("dsl", "hollybank")
    found = [Found(Part.PUPIL, [], more=False)]

    with pytest.raises(PermissionDenied):
        see_list(by=helper, organisation=school, wanted=Wanted(), rows=[freya], day=TODAY)
    with pytest.raises(PermissionDenied):
        see_found(by=stranger, organisation=school, found=found, day=TODAY)


def test_such_entries_are_shown_only_to_whoever_chooses_them(signed_in, freya):
    client = signed_in("headteacher", "little-eaton")
    client.get(f"{HERE}pupils/?which=flagged")
    said = "looked at a list that says which pupils must not be shown"

    assert said not in words(client.get("/o/little-eaton/audit/"))
    assert said in words(client.get("/o/little-eaton/audit/?act=people.saw_flags"))


def test_every_one_of_them_is_everyday():
    everyday = {act.name for act in ACTS if act.everyday}

    assert everyday == set(READS)
