"""Absences and deputies: noted, ended, and never so that nobody is left."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from clausewise.features.people.api import Absence, Appointment, holders, viewer_of
from clausewise.features.people.cover.absence_actions import end_absence, note_absence
from clausewise.features.people.cover.actions import appoint
from clausewise.features.people.cover.terms import Term
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.tasks.models import Notice
from pages import words

TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)
PAGE = "/o/ash-lane/absences/"


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


@pytest.fixture
def away(world, school):
    """Note somebody of the school as away today and tomorrow."""

    def note(person, deputy=None, term=None):
        return note_absence(
            by=world.person("administrator", "cadmus"),
            person=person,
            organisation=school,
            term=term or Term(TODAY, TODAY + DAY),
            deputy=deputy,
        )

    return note


def test_a_deputy_acts_from_the_first_day_to_the_last(world, school, away):
    head, slt = world.person("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    away(head, slt)

    acting = [holders(school, "headteacher", TODAY + n * DAY)[0].person for n in (-1, 0, 1, 2)]

    assert acting == [head, slt, slt, head]


def test_who_cannot_stand_in_is_refused_with_the_reason(world, away):
    head, slt, dsl = (world.person(part, "ash-lane") for part in ("headteacher", "slt", "dsl"))
    away(slt)
    dsl.is_active = False

    for deputy, why in (
        (head, "stand in for themselves"),
        (slt, "away in that"),
        (dsl, "has left"),
    ):
        with pytest.raises(RefusedError, match=why):
            away(head, deputy)


@pytest.fixture
def office(world, school):
    """Return an administrator of the school alone."""
    person = world.person("employee", "ash-lane")
    given = {"person": person, "organisation": school, "role": "administrator"}
    Appointment.objects.create(**given, starts=date(2024, 9, 1))
    return person


def test_nobody_makes_themselves_the_deputy_of_one_who_may_do_more(world, school, office):
    dsl, plain = world.person("dsl", "ash-lane"), world.person("governor", "ash-lane")
    given = {"by": office, "organisation": school, "term": Term(TODAY)}

    with pytest.raises(RefusedError, match="cannot make yourself the deputy"):
        note_absence(**given, person=dsl, deputy=office)
    note_absence(**given, person=plain, deputy=office)
    with pytest.raises(RefusedError, match="cannot make yourself the deputy"):
        appoint(by=office, person=plain, to=(school, "dsl"), term=Term(TODAY))

    assert not viewer_of(office, TODAY).can("people.see_flag_reasons", school)


def test_a_deputy_names_nobody_for_one_who_may_do_more_than_the_deputy_of_their_own(world, school):
    deputy, friend = world.person("volunteer", "ash-lane"), world.person("employee", "ash-lane")
    world.away("headteacher", "ash-lane", deputy)
    given = {"by": deputy, "organisation": school, "term": Term(TODAY), "deputy": friend}

    with pytest.raises(RefusedError, match="You stand in for somebody"):
        note_absence(**given, person=world.person("dsl", "ash-lane"))

    noted = note_absence(**given, person=world.person("governor", "ash-lane"))
    assert noted.deputy == friend


def test_what_somebody_was_once_does_not_make_them_a_deputy(world, school, office):
    dsl = world.person("dsl", "ash-lane")
    held = {"person": office, "organisation": school, "role": "dsl"}
    Appointment.objects.create(**held, starts=date(2024, 9, 1), ends=date(2025, 9, 1))

    given = {"by": office, "organisation": school, "term": Term(date(2025, 1, 1))}
    with pytest.raises(RefusedError, match="cannot make yourself the deputy"):
        note_absence(**given, person=dsl, deputy=office)


def test_one_who_goes_away_names_any_deputy_who_is_suitable(world, school):
    head, plain = world.person("headteacher", "ash-lane"), world.person("employee", "ash-lane")
    given = {"by": head, "person": head, "organisation": school, "term": Term(TODAY)}

    assert note_absence(**given, deputy=plain).deputy == plain


def told(absence):
    """Return who has been told of an absence."""
    return {each.person for each in Notice.objects.filter(key__endswith=absence.ref)}


def test_all_whom_it_concerns_are_told_who_stands_in_but_not_who_noted_it(world, away, school):
    dsl, slt = world.person("dsl", "ash-lane"), world.person("slt", "ash-lane")
    other = world.person("line_manager", "ash-lane")
    Appointment.objects.create(person=other, organisation=school, role="dsl", starts=TODAY)

    assert told(away(dsl, slt)) == {dsl, slt, other}


def test_only_the_absent_person_is_told_where_nobody_stands_in(world, away):
    dsl = world.person("dsl", "ash-lane")

    assert told(away(dsl)) == {dsl}


def test_whoever_notes_their_own_absence_is_not_told_of_it(world, school):
    head = world.person("headteacher", "ash-lane")
    given = {"by": head, "person": head, "organisation": school, "term": Term(TODAY)}

    assert told(note_absence(**given, deputy=None)) == set()


def test_one_is_not_away_twice_at_once(world, away):
    away(world.person("slt", "ash-lane"))

    with pytest.raises(RefusedError, match="noted as away in that time already"):
        away(world.person("slt", "ash-lane"), term=Term(TODAY + DAY))


def test_a_deputy_does_not_go_away_while_standing_in(world, away):
    head, slt = world.person("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    away(head, slt)

    with pytest.raises(RefusedError, match="stands in for somebody"):
        away(slt)


@pytest.fixture
def away_from(world):
    """Note somebody as away today and on, from an organisation."""

    def note(organisation, person, deputy=None):
        by = world.person(
            "administrator", organisation.parent.slug if organisation.parent else "cadmus"
        )
        given = {"by": by, "organisation": organisation, "term": Term(TODAY)}
        return note_absence(**given, person=person, deputy=deputy)

    return note


def test_the_only_administrator_names_a_deputy_before_going_away(world, away_from, school):
    administrator, hr = world.person("administrator", "cadmus"), world.person("hr", "cadmus")
    with pytest.raises(RefusedError, match="Nobody else administers"):
        away_from(school.parent, administrator)

    assert away_from(school.parent, administrator, hr).deputy == hr


def test_a_school_whose_only_administrator_the_trust_notes_as_away_has_another(
    world, away_from, school, office
):
    top = Appointment.objects.filter(role="administrator", organisation=school.parent)
    top.update(ends=TODAY + 400 * DAY)  # for a time, so that there is one to note it
    deputy = world.person("slt", "ash-lane")

    with pytest.raises(RefusedError, match="Nobody else administers"):
        away_from(school.parent, office, deputy)

    assert away_from(school, office, deputy).deputy == deputy


def test_what_another_school_notes_of_a_deputy_is_no_matter_here(world, away_from, school):
    head, slt = world.person("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    other = world.organisation("beacon-hill")
    away_from(other, slt)

    assert away_from(school, head, slt).deputy == slt
    with pytest.raises(RefusedError, match="stands in for somebody"):
        away_from(school.parent, slt)


def test_a_deputy_whom_the_trust_notes_as_away_is_refused(world, away_from, school):
    head, slt = world.person("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    away_from(school.parent, slt)

    with pytest.raises(RefusedError, match="is away in that time too"):
        away_from(school, head, slt)


def test_an_absence_is_noted_on_the_page_and_ends_when_they_are_back(signed_in, world):
    client, slt = signed_in("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    assert "Nobody is noted as away" in words(client.get(PAGE))
    given = {"person": slt.email, "starts": "2020-01-06", "deputy": "dsl@ash-lane.example"}

    said = words(client.post(PAGE, given, follow=True))
    assert f"{slt} , from 6 January 2020. {world.person('dsl', 'ash-lane')} stands in." in said
    address = f"{PAGE}{Absence.objects.get().ref}/back/"
    assert str(slt) in words(client.get(address))

    client.post(address, {"back_on": "2020-01-10"})
    assert Absence.objects.get().ends == date(2020, 1, 9)


def test_an_absence_that_never_began_is_taken_back(signed_in, world, away):
    absence = away(world.person("slt", "ash-lane"), term=Term(date(2090, 1, 1), date(2090, 1, 2)))
    client = signed_in("headteacher", "ash-lane")
    assert "to 2 January 2090. Nobody stands in: the chain decides." in words(client.get(PAGE))

    client.post(f"{PAGE}{absence.ref}/back/", {"back_on": "2090-01-01"})

    assert not Absence.objects.exists()


def test_being_back_makes_an_absence_shorter_and_never_longer(signed_in, world, away):
    today, slt = timezone.localdate(), world.person("slt", "ash-lane")
    absence = away(world.person("headteacher", "ash-lane"), slt, term=Term(today, today + DAY))
    client, address = signed_in("slt", "ash-lane"), f"{PAGE}{absence.ref}/back/"

    said = words(client.post(address, {"back_on": (today + 3 * DAY).isoformat()}))
    assert "This absence ends before that day already" in said
    assert Absence.objects.get().ends == today + DAY

    client.post(address, {"back_on": (today + DAY).isoformat()})
    assert Absence.objects.get().ends == today


def test_an_absence_that_has_run_is_never_wiped_out(world, school):
    head, by = world.person("headteacher", "ash-lane"), world.person("administrator", "cadmus")
    absence = world.away("headteacher", "ash-lane", None)

    with pytest.raises(RefusedError, match=f"{head} has been away since"):
        end_absence(by=by, absence=absence, back_on=absence.starts)

    assert Absence.objects.get() == absence


def test_an_absence_noted_by_mistake_today_is_taken_back_today(world, away):
    today, by = timezone.localdate(), world.person("administrator", "cadmus")
    absence = away(world.person("slt", "ash-lane"), term=Term(today))

    end_absence(by=by, absence=absence, back_on=today)

    assert not Absence.objects.exists()


def test_what_is_refused_is_said_on_the_page(signed_in):
    given = {"person": "slt@ash-lane.example", "starts": "2026-11-25", "ends": "2026-11-24"}

    said = words(signed_in("headteacher", "ash-lane").post(PAGE, given))

    assert "The last day is before the first" in said
