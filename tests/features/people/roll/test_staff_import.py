"""Staff come in from files, told apart by their e-mail address."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import (
    Appointment,
    Membership,
    NotAgreedError,
    Person,
    viewer_of,
)

from .conftest import TODAY

HEAD = "E-mail,First name,Last name,Kind of work,Job title,First day,Last day"
ANN = "ann@school.example,Ann,Lee,Teacher,Class teacher,01/09/2025,"


def member(email="ann@school.example"):
    return Membership.objects.get(person__email=email)


def test_somebody_new_is_added_and_the_same_file_again_changes_nothing(office):
    outline = office.staff(f"{HEAD}\n{ANN}")

    assert [step.name for step in outline.added] == ["Ann Lee"]
    assert (member().work, member().job_title) == ("employee", "Class teacher")
    assert not member().person.has_usable_password()
    assert office.staff(f"{HEAD}\n{ANN}").does_nothing


def test_what_changes_is_said_field_by_field(office):
    office.staff(f"{HEAD}\n{ANN}")

    outline = office.staff(f"{HEAD}\nAnn@school.example,Ann,Moss,Governor,,,31/12/2026")

    assert [(d.what, d.after) for d in outline.changed[0].differences] == [
        ("last name", "Moss"),
        ("kind of work", "Governor or trustee"),
        ("job title", "nothing"),
        ("last day", "31 December 2026"),
    ]


def test_whoever_is_not_on_the_whole_list_has_left_and_may_do_nothing_here(office, world, school):
    head = world.person("headteacher", "little-eaton")

    outline = office.staff(f"{HEAD}\n{ANN}", whole_roll=True, only_good=True)

    assert head.full_name in [step.name for step in outline.left]
    assert not viewer_of(head, TODAY).belongs(school)
    last = Appointment.objects.filter(person=head).values_list("ends", flat=True)
    assert set(last) == {TODAY - timedelta(1)}
    assert office.staff(f"{HEAD}\n{ANN}", whole_roll=True, only_good=True).does_nothing


def test_who_is_on_the_whole_list_again_works_here_again(office):
    office.staff(f"{HEAD}\n{ANN}31/12/2025")

    outline = office.staff(
        "E-mail,Name\nann@school.example,Ann Lee", whole_roll=True, only_good=True
    )

    assert outline.changed[0].differences[0].after == "nothing"


def test_whoever_is_known_outside_the_trust_alone_is_a_bad_row(office, world):
    head = world.person("headteacher", "ash-lane")

    outline = office.staff(f"E-mail,Name\n{head.email},Some Body", only_good=True)

    assert outline.bad[0].wrong == "Somebody at another organisation has this e-mail address."
    assert Membership.objects.filter(person=head).count() == 1


def test_whoever_runs_the_server_adds_somebody_of_another_trust_who_keeps_their_names(
    office, world
):
    head = world.person("headteacher", "ash-lane")

    office.staff(f"E-mail,Name\n{head.email},Some Body", strangers=True)

    assert Membership.objects.filter(person=head).count() == 2
    assert Person.objects.get(pk=head.pk).full_name == head.full_name


def test_whoever_worked_here_once_and_elsewhere_now_is_on_record_and_may_do_nothing_here(
    office, world, school
):
    head = world.person("headteacher", "ash-lane")

    office.staff(f"{HEAD}\n{head.email},Some,Body,Teacher,,,31/12/2025", strangers=True)

    assert Membership.objects.filter(person=head).count() == 2
    assert not viewer_of(head, TODAY).belongs(school)
    assert Person.objects.get(pk=head.pk).is_active


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((ANN, ANN), "that of line 2 too"),
        ((f"{ANN}31/08/2025",), "last day is before the first"),
        ((f"{ANN}31/12/9999",), "not from 1900 to 2200"),
        (("bo@school.example,Bo,Lee,Wizard,,,",), "no kind of work"),
    ],
)
def test_bad_rows_are_told(office, lines, words):
    with pytest.raises(NotAgreedError) as refused:
        office.staff("\n".join([HEAD, *lines]), whole_roll=True)

    assert words in refused.value.outline.bad[0].wrong
    assert Person.objects.filter(email="ann@school.example").count() == 0


def test_it_is_on_record_without_a_name(office):
    office.staff(f"{HEAD}\n{ANN}")

    entry = Entry.objects.get(act="people.imported_staff")
    assert entry.details["added"] == 1
    assert "Lee" not in str(vars(entry))


LINE = st.tuples(
    st.sampled_from(["a@school.example", "b@school.example", "headteacher@ash-lane.example"]),
    st.sampled_from(["Ann", "Bo"]),
    st.sampled_from(["Lee", "Moss"]),
    st.sampled_from(["", "Teacher", "Governor"]),
    st.sampled_from(["", "Cook"]),
    st.sampled_from(["", "01/09/2025"]),
    st.sampled_from(["", "31/12/2025", "31/12/2026"]),
).map(",".join)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(lines=st.lists(LINE, max_size=4), whole=st.booleans())
def test_the_same_list_again_changes_nothing(office, lines, whole):
    Person.objects.filter(email__in=["a@school.example", "b@school.example"]).delete()
    content = "\n".join([HEAD, *lines])
    office.staff(content, only_good=True, whole_roll=whole)

    assert office.staff(content, only_good=True, whole_roll=whole).does_nothing
