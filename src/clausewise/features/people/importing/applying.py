"""Writes what a plan says, and the names by which people are found, in the caller's transaction."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from django.db.models import Manager, Model

from clausewise.features.audit.api import Actor
from clausewise.features.people.importing.family_plans import OF_THE_TIE, OWN
from clausewise.features.people.importing.pupil_plans import TITLES, PupilPlan
from clausewise.features.people.importing.staff_plans import NAMES, STANDING, StaffPlan
from clausewise.features.people.indexing import index_contacts, index_pupils, index_staff
from clausewise.features.people.leaving.actions import end_all_here, reopen
from clausewise.features.people.models import (
    Contact,
    Membership,
    Person,
    Pupil,
    Tie,
)

M = TypeVar("M", bound=Model)

AT_ONCE = 500


def write_pupils(plan: PupilPlan) -> None:
    """Write pupils, their contacts and ties."""
    families = plan.families
    _free(plan.changed, "upn")
    _free(plan.changed, "admission_number")
    _update(Pupil.objects, plan.changed, TITLES)
    Pupil.objects.bulk_create(plan.added, batch_size=AT_ONCE)
    Contact.objects.bulk_create(families.added, batch_size=AT_ONCE)
    changed = list(families.changed.values())
    _update(Contact.objects, changed, OWN)
    removed = [tie.pk for tie in families.ties_removed]
    for start in range(0, len(removed), AT_ONCE):
        Tie.objects.filter(pk__in=removed[start : start + AT_ONCE]).delete()
    Tie.objects.bulk_create(families.ties_added, batch_size=AT_ONCE)
    _update(Tie.objects, families.ties_changed, OF_THE_TIE)
    index_pupils(plan.changed)
    index_pupils(plan.added, new=True)
    index_contacts(changed)
    index_contacts(families.added, new=True)


def write_staff(by: Actor | None, plan: StaffPlan, day: date) -> None:
    """Write people and their memberships; those who have left leave as by their own page."""
    Person.objects.bulk_create(plan.people_added, batch_size=AT_ONCE)
    _update(Person.objects, plan.people_changed, NAMES)
    Membership.objects.bulk_create(plan.added, batch_size=AT_ONCE)
    _update(Membership.objects, plan.changed, STANDING)
    index_staff([each.person for each in plan.added], plan.organisation)
    index_staff(plan.people_changed, plan.organisation)
    _see_to_stays(by, plan, day)


def _see_to_stays(by: Actor | None, plan: StaffPlan, day: date) -> None:
    staying = plan.staying
    reopen(staying.back)
    end_all_here(by, [each.person for each in staying.left], plan.organisation, day)
    for last in sorted({each.ends for each in staying.leaving if each.ends}):
        people = [each.person for each in staying.leaving if each.ends == last]
        end_all_here(by, people, plan.organisation, last + timedelta(days=1))


def _free(changed: Sequence[Pupil], name: str) -> None:
    """Take a number off all who are about to change, so that two may change places."""
    for start in range(0, len(changed), AT_ONCE):
        keys = [pupil.pk for pupil in changed[start : start + AT_ONCE]]
        Pupil.objects.filter(pk__in=keys).update(**{name: ""})


def _update(manager: Manager[M], rows: Sequence[M], names: Iterable[str]) -> None:
    """Write the named columns of rows that are there already."""
    manager.bulk_create(
        rows,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["pk"],
        update_fields=list(names),
    )
