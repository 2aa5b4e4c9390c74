"""The page that finds somebody: no name stands in an address, and everyone sees only theirs."""

import pytest

from clausewise.features.people.api import Contact, Pupil
from pages import links, words

HERE = "/o/little-eaton/people/find/"


@pytest.fixture
def page(roll, signed_in):
    return lambda text, part="dsl": signed_in(part, "little-eaton").post(HERE, {"name": text})


def test_staff_pupils_and_parents_are_found_in_one_box(page, roll):
    pupil = Pupil.objects.filter(organisation__slug="little-eaton", left__isnull=True).first()
    contact = Contact.objects.filter(ties__pupil=pupil).first()

    response = page(pupil.last_name)

    assert f"/o/little-eaton/people/pupils/{pupil.ref}/" in links(response)
    assert f"/o/little-eaton/people/contacts/{contact.ref}/" in links(response)
    assert f"{contact} , {contact.ties.get().relationship.lower()} of {pupil}" in words(response)


def test_a_colleague_is_found_by_everyone(page, roll):
    head = roll.person("headteacher", "little-eaton")

    assert f"/o/little-eaton/people/staff/{head.ref}/" in links(page(head.first_name, "volunteer"))


def test_a_page_without_a_question_shows_only_the_box(page, signed_in, roll):
    response = signed_in("employee", "little-eaton").get(HERE)

    assert "Any part of a name, or initials" in words(response)
    assert "parents and carers" not in words(response)
    assert "Nobody" not in words(response)


def test_whoever_is_not_there_is_said_not_to_be(page):
    assert "has a name with “zzz” in it" in words(page("zzz"))


def test_former_pupils_flags_and_other_names_are_said(page, roll):
    Pupil.objects.filter(organisation__slug="little-eaton", last_name="Ng").update(
        joined=None, left="2026-07-21", do_not_publish=True, known_as="Ali"
    )

    said = words(page("ng"))

    assert "(Ali) Former pupil Must not be shown" in said


def test_many_are_cut_short_with_a_word(page, roll, signed_in):
    assert "Type more of the name" in words(page("a"))


def test_the_trust_is_told_which_school_each_is_in(roll, signed_in):
    client = signed_in("trust_leader", "cadmus")

    response = client.post("/o/cadmus/people/find/", {"name": "begum"})

    assert "Ash Lane Primary School" in words(response)


@pytest.mark.parametrize("part", ["employee", "hr", "governor"])
def test_nothing_is_said_of_pupils_to_those_who_may_not_see_them(page, roll, part):
    pupil = Pupil.objects.filter(organisation__slug="little-eaton").first()

    said = words(page(pupil.last_name, part))

    assert "Pupils" not in said
    assert "Parents" not in said
