"""Anybody is found by a fragment of any of their names, from an index, by those who may."""

from datetime import timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.features.people.api import (
    Contact,
    Membership,
    Pupil,
    Tie,
    index_contacts,
    index_pupils,
    index_staff,
    viewer_of,
)
from clausewise.features.people.finding import MOST, find, pieces
from clausewise.features.people.models import Known, Part, Piece, Place
from clausewise.features.people.names import words_of

from .conftest import TODAY


@pytest.fixture
def add(school):
    """Return a function that adds a pupil who can be found."""

    def added(first, last, **others):
        pupil = Pupil.objects.create(
            organisation=school, first_name=first, last_name=last, **others
        )
        index_pupils([pupil])
        return pupil

    return added


@pytest.fixture
def found(world, school):
    """Return a function that looks for a text as somebody, and gives the names found."""

    def look(text, part="dsl", at="little-eaton", within=None):
        viewer = viewer_of(world.person(part, at), TODAY)
        results = find(viewer, within or school, text, TODAY)
        return [str(each.person or each.pupil or each.contact) for r in results for each in r.known]

    return look


@pytest.mark.parametrize(
    "text",
    [
        *(
            "kwame",
            "KWA",
            "ame",
            "kof",
            "shar",
            "harm",
            "arma",
            "seun",
            "Seun Sharma",
            "ks",
            "K.S.",
        ),
        *("k s", "kks", "ss", "sharma kwame", "am ar", "  Kwame  "),
    ],
)
def test_a_pupil_is_found_by_any_fragment_of_any_name_and_by_initials(add, found, text):
    add("Kwame Kofi", "Sharma", known_as="Seun")

    assert found(text) == ["Kwame Kofi Sharma"]


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        *[("Siân", "O’Connor", "sian oconnor"), ("Siân", "O’Connor", "O'Conn")],
        *[("Zoë", "Begum-Lewis", "lewis"), ("Zoë", "Begum-Lewis", "begumlew")],
        *[("Zoë", "Begum-Lewis", "begum-lewis"), ("Łukasz", "Björk", "lukasz bjork")],
        *[("Li", "Ng", "li"), ("Li", "Ng", "n"), ("Eve", "Featherstonehaugh", "featherstonehaugh")],
    ],
)
def test_accents_apostrophes_hyphens_and_short_names_do_not_matter(add, found, first, last, text):
    add(first, last)

    assert found(text) == [f"{first} {last}"]


@pytest.mark.parametrize(
    "text", ["", " ", "-", "’", "xyz", "kwame okafor", "featherstonehaughs", "sk", "%", "_", "%%"]
)
def test_what_is_in_no_name_finds_nobody(add, found, text):
    add("Kwame", "Sharma")
    add("Eve", "Featherstonehaugh")

    assert found(text) == []


def test_the_start_of_a_name_comes_before_initials_and_these_before_the_middle(add, found):
    add("Tom", "Osmond")
    add("Sam", "Moss")
    add("Ann", "Smart")

    assert found("sm") == ["Ann Smart", "Sam Moss", "Tom Osmond"]


def test_no_more_are_shown_than_one_can_read(add, world, school):
    for number in range(MOST + 1):
        add(f"Tom{'abcdefghijklmnopqrstuvwxyz'[number]}", "Moss")

    results = find(viewer_of(world.person("dsl", "little-eaton"), TODAY), school, "moss", TODAY)

    assert [(each.part, len(each.known), each.more) for each in results] == [
        (Part.STAFF, 0, False),
        (Part.PUPIL, MOST, True),
        (Part.CONTACT, 0, False),
    ]


@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(name=st.text("abcdé’- ", min_size=2, max_size=30), cut=st.data())
def test_whatever_the_name_every_fragment_of_it_finds_the_pupil(add, found, name, cut):
    words = [word for word in words_of(name) if len(word) > 1]
    Pupil.objects.all().delete()
    pupil = add("Quentin", name)
    if words:
        word = cut.draw(st.sampled_from(words))
        start = cut.draw(st.integers(0, len(word) - 2))
        assert found(word[start : cut.draw(st.integers(start + 2, len(word)))]) == [str(pupil)]


def test_a_new_name_is_found_and_the_old_one_no_more(add, found):
    pupil = add("Kwame", "Sharma")
    pupil.last_name = "Okafor"
    pupil.save()
    index_pupils([pupil])

    assert found("okaf") == ["Kwame Okafor"]
    assert found("sharm") == []
    pupil.delete()
    assert found("okaf") == []
    assert not Piece.objects.filter(part="p").exists()


def test_staff_are_found_while_they_work_here(world, school, found):
    head = world.person("headteacher", "little-eaton")
    index_staff([head], school)

    assert found(head.last_name[1:]) == [head.full_name]
    Membership.objects.filter(person=head).update(ends=TODAY - timedelta(1))
    assert found(head.last_name[1:]) == []


def test_a_parent_is_found_with_the_pupils(add, school, found):
    pupil = add("Kwame", "Sharma")
    contact = Contact.objects.create(organisation=school, first_name="Renée", last_name="Vance")
    Tie.objects.create(pupil=pupil, contact=contact)
    index_contacts([contact])

    assert found("renee") == ["Renée Vance"]


@pytest.mark.parametrize("part", ["employee", "governor", "hr"])
def test_whoever_may_not_see_pupils_finds_none(roll, school, found, part):
    pupil = Pupil.objects.filter(organisation=school).first()

    assert pupil.full_name in found(pupil.last_name)
    assert pupil.full_name not in found(pupil.last_name, part)


def test_nobody_of_another_school_is_found(roll, world, school, found):
    other = Pupil.objects.filter(organisation__slug="ash-lane").first()

    seen = found(other.last_name[:4], "dsl", "ash-lane", world.organisation("ash-lane"))
    assert other.full_name in seen
    assert found("a", "dsl", "little-eaton", world.organisation("ash-lane")) == []


def test_the_trust_finds_those_of_all_its_schools(roll, world, found):
    cadmus = world.organisation("cadmus")
    pupils = Pupil.objects.filter(organisation__parent=cadmus, last_name="Ng")

    names = found("ng ", "trust_leader", "cadmus", cadmus)

    assert pupils.count() > 1
    assert {str(pupil) for pupil in pupils} <= set(names)


@pytest.mark.parametrize("place", Place)
def test_a_fragment_is_answered_by_the_index_and_by_no_scan(roll, school, place):
    rows = pieces(Part.PUPIL, frozenset({school.pk}), place, "lew")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # so small a table would rather be read whole
            cursor.execute("SET LOCAL enable_seqscan = off")

    plan = rows.values_list("known").explain()

    assert "piece_by_its_start" in plan
    assert "SCAN" not in plan
    assert "Seq Scan" not in plan


def test_the_check_of_the_plan_can_fail(db):
    assert "piece_by_its_start" not in Piece.objects.filter(piece__contains="lew").explain()


def test_finding_takes_the_same_queries_however_many_there_are(
    roll, world, school, django_assert_max_num_queries
):
    viewer = viewer_of(world.person("dsl", "little-eaton"), TODAY)
    with django_assert_max_num_queries(16):
        find(viewer, school, "ng", TODAY)
    Pupil.objects.filter(organisation=school).delete()
    with django_assert_max_num_queries(16):
        find(viewer, school, "ng", TODAY)


def test_names_are_kept_as_they_are_looked_for(add):
    add("Zoë", "O’Hara")

    assert Known.objects.get(part="p").names == "zoe ohara"
    assert str(Known.objects.get(part="p")) == "somebody who is known (Pupil)"
    assert str(Piece.objects.filter(place=Place.INITIALS).get()) == "zo"
