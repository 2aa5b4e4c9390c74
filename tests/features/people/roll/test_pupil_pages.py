"""The pages of pupils: who may open them, what they say, and what is written down."""

from datetime import date

import pytest
from django.http import QueryDict

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Contact, Pupil, Tie, index_pupils
from clausewise.features.people.pupils.forms import FlagForm
from clausewise.features.people.school_years import cohort_of
from pages import links, words

from .conftest import TODAY

HERE = "/o/little-eaton/people/pupils/"
FREYA = {"first_name": "Freya", "last_name": "Moss", "year": "5"}
NO = {"no_contact": "no"}


@pytest.fixture
def freya(school):
    pupil = Pupil.objects.create(organisation=school, first_name="Freya", last_name="Moss")
    index_pupils([pupil])
    return pupil


@pytest.fixture
def clerk(signed_in):
    return signed_in("administrator", "little-eaton")


def acts():
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def at(pupil, then=""):
    return f"{HERE}{pupil.ref}/{then}"


@pytest.mark.parametrize("part", ["headteacher", "dsl", "administrator", "communications_manager"])
def test_the_roll_is_listed_for_those_who_may_see_it(roll, signed_in, part):
    response = signed_in(part, "little-eaton").get(HERE)

    assert "30 pupils" in words(response)
    assert "Must not be shown" in words(response)


@pytest.mark.parametrize("part", ["employee", "hr", "governor", "moderator", "volunteer"])
def test_nobody_else_may_open_it(signed_in, freya, part):
    client = signed_in(part, "little-eaton")

    assert client.get(HERE).status_code == 403
    assert client.get(at(freya)).status_code == 403


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("", ["Here", "Leaving"]),
        ("year=5", ["Here"]),
        ("which=former", ["Gone"]),
        ("which=flagged", ["Here"]),
        ("year=nonsense&which=all", ["Here", "Leaving"]),
    ],
)
def test_the_list_is_narrowed_by_year_and_kind(signed_in, school, asked, names):
    make = Pupil.objects.create
    year = cohort_of(5, TODAY)
    make(organisation=school, first_name="A", last_name="Here", cohort=year, do_not_publish=True)
    make(organisation=school, first_name="B", last_name="Leaving", left=date(2100, 7, 1))
    make(organisation=school, first_name="C", last_name="Gone", left=date(2026, 7, 1), cohort=year)
    make(organisation=school, first_name="D", last_name="Erased", erased=TODAY)

    response = signed_in("dsl", "little-eaton").get(f"{HERE}?{asked}")

    assert [line.pupil.last_name for line in response.context["lines"]] == names


def test_a_long_roll_has_pages_that_keep_what_was_asked_for(signed_in, school):
    Pupil.objects.bulk_create(
        Pupil(organisation=school, first_name=f"{n:03}", last_name="Ng", do_not_publish=True)
        for n in range(120)
    )
    client = signed_in("dsl", "little-eaton")

    response = client.get(f"{HERE}?which=flagged&page=2")

    assert "Page before Page 2 of 3 Next page" in words(response)
    assert "?which=flagged&page=3" in links(response)
    assert client.get(f"{HERE}?page=99").context["page"].number == 3


def test_the_list_takes_the_same_queries_for_thirty_thousand(
    signed_in, school, django_assert_num_queries
):
    client = signed_in("dsl", "little-eaton")
    counts = []
    for many in (1, 30_000):
        Pupil.objects.bulk_create(
            (Pupil(organisation=school, first_name="Li", last_name="Ng") for _ in range(many)),
            batch_size=2000,
        )
        with django_assert_num_queries(13) as counted:
            client.get(HERE)
        counts.append(len(counted))

    assert counts[0] == counts[1]


def test_a_pupils_page_says_what_is_known_and_that_somebody_looked(roll, signed_in, school):
    tie = Tie.objects.filter(no_contact=True, pupil__organisation=school).get()

    response = signed_in("headteacher", "little-eaton").get(at(tie.pupil))

    said = words(response)
    assert tie.contact.full_name in said
    assert "No contact: court order" in said
    assert f"UPN {tie.pupil.upn}" in said
    assert acts() == ["people.saw_pupil"]
    assert tie.pupil.last_name not in str(list(Entry.objects.values()))


@pytest.mark.parametrize(
    ("upn", "words_of_it"),
    [("R33012342500A", "(temporary)"), ("L001200005001", "local authority that we do not know")],
)
def test_what_is_odd_about_a_number_is_said(signed_in, freya, upn, words_of_it):
    Pupil.objects.update(upn=upn)

    assert words_of_it in words(signed_in("dsl", "little-eaton").get(at(freya)))


def test_a_former_pupil_is_called_so_and_until_when_they_are_kept_is_said(signed_in, freya):
    Pupil.objects.update(left=date(2026, 7, 21), leaving="moved")

    said = words(signed_in("dsl", "little-eaton").get(at(freya)))

    assert "Former pupil" in said
    assert "Moved to another school" in said
    assert "Kept until 31 August 2027" in said
    assert "No parent or carer is known" in said


def test_a_pupil_of_another_school_does_not_exist(signed_in, freya):
    client = signed_in("dsl", "ash-lane")

    assert client.get(at(freya)).status_code == 404
    assert client.get(f"/o/ash-lane/people/pupils/{freya.ref}/").status_code == 404


def test_a_pupil_is_added_by_hand(clerk, school):
    response = clerk.post(f"{HERE}add/", {**FREYA, "upn": "b801200005001", "born": "1/9/2015"})

    pupil = Pupil.objects.get()
    assert response["Location"] == at(pupil)
    assert (pupil.upn, pupil.born, pupil.year_title(TODAY)) == (
        "B801200005001",
        date(2015, 9, 1),
        "Year 5",
    )
    assert acts() == ["people.added_pupil"]


def test_a_pupil_is_not_added_twice_but_another_child_of_that_name_is(clerk):
    moss = {**FREYA, "born": "1/9/2015"}
    clerk.post(f"{HERE}add/", moss)

    said = words(clerk.post(f"{HERE}add/", {**moss, "first_name": "FREYA"}))
    assert "A pupil with this name and date of birth is here already" in said
    assert Pupil.objects.count() == 1

    clerk.post(f"{HERE}add/", {**moss, "admission_number": "8"})
    clerk.post(f"{HERE}add/", {**moss, "upn": "B801200005001"})
    clerk.post(f"{HERE}add/", {**moss, "born": "2/9/2015"})
    assert Pupil.objects.count() == 4


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"first_name": ""}, "Enter the first name"),
        ({"upn": "A801200005001"}, "check letter"),
        ({"upn": "B801200005001"}, "Another pupil has this UPN"),
        ({"admission_number": "7"}, "Another pupil has this number"),
        ({"joined": "2/9/2025", "left": "1/9/2025"}, "before the day of joining"),
        ({"year": "Oak"}, "no school year"),
        ({"born": "1/9/2199"}, "That day is still to come"),
    ],
)
def test_what_cannot_be_right_is_refused(clerk, freya, said, complaint):
    Pupil.objects.update(upn="B801200005001", admission_number="7")

    response = clerk.post(f"{HERE}add/", {**FREYA, **said})

    assert complaint in words(response)
    assert Pupil.objects.count() == 1


def test_a_pupil_is_changed_by_hand_and_found_by_the_new_name(clerk, freya):
    form = clerk.get(at(freya, "change/"))
    assert 'value="Freya"' in form.content.decode()

    clerk.post(at(freya, "change/"), {**FREYA, "last_name": "Okafor"})

    assert "Freya Okafor" in words(clerk.post("/o/little-eaton/people/find/", {"name": "kafo"}))
    entry = Entry.objects.get(act="people.changed_pupil")
    assert entry.details == {"fields": ["last_name", "cohort"]}


def test_a_parent_is_added_and_changed_by_hand(clerk, freya):
    clerk.post(at(freya, "contacts/add/"), {"last_name": "Moss", "phone": "07700 900123", **NO})
    contact = Contact.objects.get()
    address = at(freya, f"contacts/{contact.ref}/")
    assert 'value="+447700900123"' in clerk.get(address).content.decode()

    clerk.post(
        address, {"last_name": "Moss", "parental_responsibility": "yes", "no_contact": "yes"}
    )

    tie = Tie.objects.get()
    assert (tie.contact.phone, tie.parental_responsibility, tie.no_contact) == ("", True, True)
    assert acts() == ["people.added_contact", "people.changed_contact"]


def test_a_form_about_a_parent_says_what_is_missing(clerk, freya):
    assert "Add a contact of Freya Moss" in words(clerk.get(at(freya, "contacts/add/")))
    assert "Enter the last name" in words(clerk.post(at(freya, "contacts/add/"), NO))
    assert clerk.get(at(freya, "contacts/nobody/")).status_code == 404
    assert clerk.get(f"{HERE}nobody/contacts/nobody/").status_code == 404


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"no_contact": ""}, "Choose whether a court forbids contact with the pupil"),
        ({"no_contact": "perhaps"}, "Choose whether a court forbids contact with the pupil"),
        ({"parental_responsibility": "x"}, "Choose yes, no or not known"),
        ({"first_name": "x" * 201}, "Use at most 200 letters"),
        ({"first_name": "A\0B"}, "It holds a character that cannot be shown. Type it anew."),
        ({"last_name": "@SUM(1)"}, "It begins with “@”, as a formula does."),
        ({"email": "=cmd@x.example"}, "It begins with “=”, as a formula does."),
    ],
)
def test_what_cannot_be_of_a_parent_is_refused_in_our_own_words(clerk, freya, given, why):
    said = words(clerk.post(at(freya, "contacts/add/"), {"last_name": "Moss"} | NO | given))

    assert why in said
    assert not Contact.objects.exists()


def test_how_a_pupil_left_and_why_one_is_not_shown_are_asked_in_our_own_words(clerk, freya):
    left = clerk.post(at(freya, "change/"), {**FREYA, "leaving": "rocket"})
    reason = FlagForm(QueryDict(f"reason={'x' * 2001}"))

    assert "Choose how they left from the list" in words(left)
    assert reason.errors["reason"] == ["Use at most 2,000 letters"]


def test_a_parents_page_shows_their_pupils_and_that_somebody_looked(roll, signed_in, school):
    client = signed_in("dsl", "little-eaton")
    tie = Tie.objects.filter(no_contact=True, pupil__organisation=school).get()

    said = words(client.get(f"/o/little-eaton/people/contacts/{tie.contact.ref}/"))

    assert tie.pupil.full_name in said
    assert "No contact: court order" in said
    assert acts() == ["people.saw_contact"]
    tie.delete()
    again = client.get(f"/o/little-eaton/people/contacts/{tie.contact.ref}/")
    assert "None any more" in words(again)


def test_the_roll_is_taken_away_as_a_file_that_no_spreadsheet_runs(clerk, freya):
    Pupil.objects.update(first_name="=HYPERLINK(1)", known_as="@x", born=date(2015, 9, 1))

    response = clerk.post(f"{HERE}export/")

    line = response.content.decode("utf-8-sig").splitlines()[1]
    assert line == ",,'=HYPERLINK(1),Moss,,'@x,01/09/2015,,No"
    assert Entry.objects.get(act="people.exported_pupils").details == {"pupils": 1}


@pytest.mark.parametrize("part", ["headteacher", "dsl", "hr"])
@pytest.mark.parametrize("then", ["add/", "change/", "contacts/add/", "export/"])
def test_only_the_administrator_changes_the_roll(signed_in, freya, part, then):
    client = signed_in(part, "little-eaton")
    address = f"{HERE}{then}" if then in {"add/", "export/"} else at(freya, then)

    assert client.post(address, FREYA).status_code == 403
    assert str(freya) == "Freya Moss"
