"""Families come in with their pupils: shared by siblings, found again, never lost by an import."""

import pytest

from clausewise.features.people.api import Contact, Pupil, Tie
from clausewise.features.people.importing.family_matching import Told

ZOE = {"upn": "B801200005001", "first_name": "Zoë", "last_name": "Moss"}
TOM = {"upn": "M201360025007", "first_name": "Tom", "last_name": "Moss"}
ANN = {
    "first_name": "Ann",
    "last_name": "Moss",
    "email": "ann@home.example",
    "phone": "+441632960001",
}


def with_family(pupil, *contacts):
    return {**pupil, "contacts": [dict(each) for each in contacts]}


def changes(outline):
    return [(d.what, d.before, d.after) for step in outline.changed for d in step.differences]


def test_siblings_share_a_parent(office):
    outline = office.pupils(
        [
            with_family(ZOE, {**ANN, "relationship": "Mother", "order": 1}),
            with_family(TOM, {**ANN, "relationship": "Stepmother"}),
        ]
    )

    assert Contact.objects.count() == 1
    ties = Tie.objects.order_by("pk").values_list("relationship", "order")
    assert list(ties) == [("Mother", 1), ("Stepmother", None)]
    assert [d.after for d in outline.added[0].differences] == ["Ann Moss (Mother)"]


def test_a_new_address_of_a_parent_is_a_change_and_no_new_person(office):
    office.pupils([with_family(ZOE, {**ANN, "relationship": "Mother"})])

    outline = office.pupils([with_family(ZOE, {**ANN, "email": "new@home.example"})])

    assert changes(outline) == [
        ("Ann Moss: e-mail address", "ann@home.example", "new@home.example")
    ]
    assert Contact.objects.get().email == "new@home.example"


@pytest.mark.parametrize(
    "said",
    [
        {"first_name": "Ann", "last_name": "Lee", "number": "55"},
        {**ANN, "email": "", "number": "55"},
        {"first_name": "Ann", "last_name": "Moss", "number": "55"},
    ],
)
def test_a_contact_with_a_number_is_found_again_by_it(office, said):
    office.pupils([with_family(ZOE, {**ANN, "number": "55"})])

    office.pupils([with_family(ZOE, said)])

    assert Contact.objects.get().last_name == said["last_name"]


def test_two_contacts_of_one_name_with_different_numbers_stay_two(office):
    office.pupils([with_family(ZOE, {**ANN, "number": "55"})])

    office.pupils([with_family(ZOE, {**ANN, "number": "56"})])

    assert Contact.objects.count() == 2


def test_a_number_learnt_later_goes_to_the_contact_we_know(office):
    office.pupils([with_family(ZOE, ANN)])

    outline = office.pupils([with_family(ZOE, {**ANN, "number": "55"})])

    assert changes(outline) == [("Ann Moss: number", "nothing", "55")]


def test_what_a_contact_is_to_a_pupil_changes_field_by_field(office):
    office.pupils([with_family(ZOE, {**ANN, "relationship": "Mother", "order": 1})])
    now = {"relationship": "Aunt", "order": None, "parental_responsibility": False}

    outline = office.pupils([with_family(ZOE, {**ANN, **now, "no_contact": True})])

    assert changes(outline) == [
        ("Ann Moss: relationship", "Mother", "Aunt"),
        ("Ann Moss: parental responsibility", "nothing", "no"),
        ("Ann Moss: place in order", "1", "nothing"),
        ("Ann Moss: no contact (court order)", "no", "yes"),
    ]


def test_a_contact_who_is_no_longer_listed_is_taken_away_from_the_pupil(office):
    office.pupils([with_family(ZOE, ANN), with_family(TOM, ANN)])

    outline = office.pupils([with_family(ZOE)])

    assert changes(outline) == [("contact", "Ann Moss (contact)", "nothing")]
    assert Tie.objects.get().pupil.first_name == "Tom"


def test_without_a_column_of_contacts_nobody_is_taken_away(office):
    office.pupils([with_family(ZOE, ANN)])

    assert office.pupils([ZOE]).does_nothing


def test_a_pupil_whom_two_rows_tell_alike_comes_in_once(office):
    outline = office.pupils([ZOE, ZOE])

    assert len(outline.added) == Pupil.objects.filter(upn=ZOE["upn"]).count() == 1


def test_of_a_contact_named_twice_a_courts_order_counts_wherever_it_stands(office):
    twice = [{**ANN, "relationship": "Mother", "no_contact": False}]
    twice += [{**ANN, "relationship": "Aunt", "no_contact": True}]

    office.pupils([with_family(ZOE, *twice)])

    tie = Tie.objects.get()
    assert (tie.relationship, tie.no_contact) == ("Mother", True)
    assert office.pupils([with_family(ZOE, *twice)]).does_nothing


def test_what_a_court_forbids_is_not_lifted_or_lost_by_an_import(office):
    office.pupils([with_family(ZOE, {**ANN, "no_contact": True})])

    assert office.pupils([with_family(ZOE, {**ANN, "no_contact": False})]).does_nothing
    assert office.pupils([with_family(ZOE)]).does_nothing
    assert Tie.objects.get().no_contact


def test_the_surest_record_says_what_a_contacts_addresses_are(office):
    records = [with_family(ZOE, {**ANN, "email": ""}), with_family(TOM, ANN)]
    office.pupils(records)

    assert Contact.objects.get().email == "ann@home.example"
    assert office.pupils(records).does_nothing


def test_a_contact_named_twice_for_one_pupil_is_tied_once(office):
    office.pupils([with_family(ZOE, {**ANN, "relationship": "Mother"}, ANN)])

    assert Tie.objects.get().relationship == "Mother"
    assert Pupil.objects.count() == 1


def test_a_contact_without_any_address_is_each_pupils_own(office):
    name = {"first_name": "Ann", "last_name": "Moss"}
    records = [with_family(ZOE, name), with_family(TOM, name)]
    office.pupils(records)

    assert Contact.objects.count() == 2
    assert office.pupils(records).does_nothing


def test_nobody_is_guessed_before_it_is_settled_who_somebody_is():
    with pytest.raises(LookupError):
        _ = Told(Pupil(), {"last_name": "Moss"}).found
