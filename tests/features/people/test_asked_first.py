"""Each act asks whether whoever does it may, whatever page it comes from; else nothing changes."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.features.audit.models import Entry
from clausewise.features.people.cover.absence_actions import end_absence, note_absence
from clausewise.features.people.cover.actions import appoint, end_appointment, set_chain
from clausewise.features.people.cover.terms import Term
from clausewise.features.people.declarations.actions import Tie, declare
from clausewise.features.people.importing.uploads import give_up
from clausewise.features.people.models import Settings, Upload
from clausewise.features.people.organisations.actions import Described, change_organisation
from clausewise.features.people.school_settings.actions import change_settings, remove_logo

TODAY = date(2026, 11, 25)


def appoints(by, school, head):
    appoint(by=by, person=by, to=(school, "governor"), term=Term(TODAY))


def ends_a_role(by, school, head):
    end_appointment(by=by, appointment=head.appointments.get(), last_day=TODAY)


def notes_an_absence(by, school, head):
    note_absence(by=by, person=head, organisation=school, term=Term(TODAY), deputy=by)


def notes_who_is_back(by, school, head):
    away = head.absences.create(organisation=school, starts=TODAY)
    end_absence(by=by, absence=away, back_on=TODAY)


def sets_a_chain(by, school, head):
    set_chain(by=by, organisation=school, role="hr", steps=["slt"], day=TODAY)


def changes_settings(by, school, head):
    given = {"settings": Settings(organisation=school), "changed": ["colour"], "logo": None}
    change_settings(by=by, **given, day=TODAY)


def removes_a_logo(by, school, head):
    remove_logo(by=by, organisation=school, day=TODAY)


def renames_the_school(by, school, head):
    described = Described("Mine", "school", school.parent)
    change_organisation(by=by, organisation=school, described=described, day=TODAY)


def gives_a_file_up(by, school, head):
    give_up(by=by, upload=Upload(organisation=school, kind="pupils"))


@pytest.mark.parametrize(
    "does",
    [
        appoints,
        ends_a_role,
        notes_an_absence,
        notes_who_is_back,
        sets_a_chain,
        changes_settings,
        removes_a_logo,
        renames_the_school,
        gives_a_file_up,
    ],
)
def test_whoever_only_works_there_does_nothing_by_any_way(world, does):
    school, head = world.organisation("ash-lane"), world.person("headteacher", "ash-lane")
    by, before = world.person("employee", "ash-lane"), Entry.objects.count()

    with pytest.raises(PermissionDenied):
        does(by, school, head)

    assert Entry.objects.count() == before


def test_a_tie_is_declared_only_where_one_belongs(world):
    tie = Tie(about="pupil", relationship="family", description="My niece")
    given = {"organisation": world.organisation("hollybank"), "tie": tie, "day": TODAY}

    with pytest.raises(PermissionDenied):
        declare(by=world.person("employee", "ash-lane"), **given)
