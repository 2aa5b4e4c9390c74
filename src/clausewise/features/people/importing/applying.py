"""Writes what a plan says, and the names by which people are found, in the caller's transaction."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from django.db.models import Manager, Model, Q

from clausewise.features.people.importing.family_plans import OF_THE_TIE, OWN
from clausewise.features.people.importing.pupil_plans import TITLES, PupilPlan
from clausewise.features.people.importing.staff_plans import NAMES, STANDING, StaffPlan
from clausewise.features.people.indexing import index_contacts, index_pupils, index_staff
from clausewise.features.people.models import (
    Appointment,
    Contact,
    Membership,
    Organisation,
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


def write_staff(plan: StaffPlan, day: date) -> None:
    """Write people and their memberships, and end those of whoever has left."""
    Person.objects.bulk_create(plan.people_added, batch_size=AT_ONCE)
    _update(Person.objects, plan.people_changed, NAMES)
    Membership.objects.bulk_create(plan.added, batch_size=AT_ONCE)
    _update(Membership.objects, plan.changed, STANDING)
    end_standing(plan.organisation, [member.person_id for member in plan.left], day)
    index_staff([each.person for each in plan.added], plan.organisation)
    index_staff(plan.people_changed, plan.organisation)


def end_standing(organisation: Organisation, people: Sequence[int], day: date) -> None:
    """End what people are and may do in an organisation: the day before was their last."""
    last = day - timedelta(days=1)
    for start in range(0, len(people), AT_ONCE):
        some = people[start : start + AT_ONCE]
        for kind in (Membership, Appointment):
            held = kind.objects.filter(organisation=organisation, person__in=some)
            held.filter(Q(ends__isnull=True) | Q(ends__gt=last), starts__lte=last).update(ends=last)


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
