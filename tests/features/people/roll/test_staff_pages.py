"""The pages of staff: everyone who belongs sees who works here and in which role."""

from datetime import date

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership, Person
from pages import words

HERE = "/o/little-eaton/people/"
ANN = {"email": "Ann@school.example", "first_name": "Ann", "last_name": "Lee"} | {
    "work": "employee",
    "starts": "01/09/2025",
}


@pytest.fixture
def clerk(signed_in):
    return signed_in("administrator", "little-eaton")


def at(person, then=""):
    return f"{HERE}staff/{person.ref}/{then}"


@pytest.mark.parametrize("part", ["headteacher", "employee", "volunteer"])
def test_whoever_belongs_sees_who_works_here_and_in_which_role(signed_in, world, part):
    response = signed_in(part, "little-eaton").get(HERE)

    head = world.person("headteacher", "little-eaton")
    assert f"{head} Employee Headteacher" in words(response)
    assert "19 people" in words(response)


@pytest.mark.parametrize("work", ["", "wizard"])
def test_a_kind_of_work_is_one_of_the_list(clerk, work):
    said = words(clerk.post(f"{HERE}staff/add/", ANN | {"work": work}))

    assert "Choose a kind of work from the list" in said


@pytest.mark.parametrize(
    ("asked", "many"),
    [("work=volunteer", 1), ("role=dsl", 1), ("work=volunteer&role=dsl", 0), ("work=x", 19)],
)
def test_the_list_is_narrowed_by_work_and_role(clerk, asked, many):
    assert len(clerk.get(f"{HERE}?{asked}").context["lines"]) == many


def test_the_list_takes_the_same_queries_for_five_thousand(
    signed_in, school, django_assert_num_queries
):
    client = signed_in("headteacher", "little-eaton")
    with django_assert_num_queries(14):
        client.get(HERE)
    people = Person.objects.bulk_create(
        [Person(email=f"{n}@x.example", first_name="A", last_name="B") for n in range(5000)]
    )
    given = {"organisation": school, "starts": date(2024, 9, 1)}
    Membership.objects.bulk_create(Membership(person=p, work="employee", **given) for p in people)
    Appointment.objects.bulk_create(Appointment(person=p, role="slt", **given) for p in people)

    with django_assert_num_queries(14):
        client.get(HERE)


def test_a_colleagues_page_says_what_they_are(signed_in, world):
    head = world.person("headteacher", "little-eaton")
    Membership.objects.filter(person=head).update(job_title="Head", ends=date(2026, 7, 31))

    said = words(signed_in("employee", "little-eaton").get(at(head)))

    assert "Has left Work Employee: Head Roles Headteacher" in said
    assert head.email in said
    assert "to 31 July 2026" in said


def test_whoever_holds_no_role_has_none(signed_in, world):
    helper = world.person("volunteer", "little-eaton")

    assert "Roles None" in words(signed_in("employee", "little-eaton").get(at(helper)))


def test_a_colleague_of_another_school_does_not_exist(clerk, world):
    assert clerk.get(at(world.person("headteacher", "ash-lane"))).status_code == 404


def test_somebody_is_added_by_hand_and_found(clerk):
    assert 'value="' in clerk.get(f"{HERE}staff/add/").content.decode()

    clerk.post(f"{HERE}staff/add/", ANN)

    ann = Person.objects.get(email="ann@school.example")
    assert "Ann Lee" in words(clerk.post(f"{HERE}find/", {"name": "nn"}))
    assert not ann.has_usable_password()
    entry = Entry.objects.get(act="people.added_staff")
    assert entry.details == {"organisation": ann.memberships.get().organisation.ref}


def test_somebody_of_a_school_in_the_same_trust_is_added_and_keeps_their_names(signed_in, world):
    head = world.person("headteacher", "ash-lane")

    signed_in("administrator", "cadmus").post(
        "/o/beacon-hill/people/staff/add/", {**ANN, "email": head.email}
    )

    assert head.memberships.count() == 2
    assert Person.objects.get(pk=head.pk).first_name == head.first_name


def test_whoever_is_known_outside_the_trust_alone_is_not_added_and_not_named(clerk, world):
    head = world.person("headteacher", "ash-lane")

    page = words(clerk.post(f"{HERE}staff/add/", {**ANN, "email": head.email}))

    assert "Somebody at another organisation has this e-mail address" in page
    assert head.last_name not in page
    assert head.memberships.count() == 1


def test_whoever_left_a_school_of_another_trust_is_a_stranger_still(clerk, world):
    head = world.person("headteacher", "ash-lane")
    for rows in (Membership, Appointment):
        rows.objects.filter(person=head).update(ends=date(2025, 7, 31))

    clerk.post(f"{HERE}staff/add/", {**ANN, "email": head.email})

    assert head.memberships.count() == 1


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"email": "headteacher@little-eaton.example"}, "has this e-mail address already"),
        ({"email": ""}, "Enter the work e-mail address"),
        ({"ends": "31/08/2025"}, "before the first"),
        ({"ends": "31/12/9999"}, "It is not from 1900 to 2200"),
    ],
)
def test_what_cannot_be_right_is_refused(clerk, said, complaint):
    assert complaint in words(clerk.post(f"{HERE}staff/add/", {**ANN, **said}))


def test_a_colleague_is_changed_by_hand(clerk, world):
    helper = world.person("volunteer", "little-eaton")
    assert helper.first_name in clerk.get(at(helper, "change/")).content.decode()

    clerk.post(at(helper, "change/"), {**ANN, "job_title": "Reading helper"})

    assert "Ann Lee" in words(clerk.get(at(helper)))
    assert Entry.objects.get().details["fields"] == [
        *("first_name", "last_name", "work", "job_title", "starts")
    ]


def test_the_names_of_somebody_who_works_elsewhere_too_stay(clerk, world, school):
    head = world.person("headteacher", "ash-lane")
    Membership.objects.create(
        person=head, organisation=school, work="governor", starts=date(2025, 9, 1)
    )

    clerk.post(at(head, "change/"), {**ANN, "job_title": "Link governor"})

    assert Person.objects.get(pk=head.pk).first_name == head.first_name
    assert head.memberships.get(organisation=school).job_title == "Link governor"


@pytest.mark.parametrize("part", ["headteacher", "employee", "dsl"])
@pytest.mark.parametrize("then", ["add/", "change/"])
def test_others_change_nobody(signed_in, world, part, then):
    client = signed_in(part, "little-eaton")
    address = at(world.person("volunteer", "little-eaton"), then).replace("add/", "")

    assert client.post(f"{HERE}staff/add/" if then == "add/" else address).status_code == 403
