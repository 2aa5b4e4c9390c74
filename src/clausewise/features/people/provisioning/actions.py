"""What a directory does: brings people in, changes them, and says that they have left."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from scim2_models import ForbiddenException, UniquenessException

from clausewise.features.audit.api import record
from clausewise.features.people.indexing import index_staff
from clausewise.features.people.leaving.actions import end_here
from clausewise.features.people.leaving.standing import KINDS, Somebody, from_day
from clausewise.features.people.models import (
    Department,
    InDirectory,
    Membership,
    Organisation,
    Person,
    Work,
)
from clausewise.features.people.provisioning.checking import check_said
from clausewise.features.people.provisioning.reach import Reach
from clausewise.features.people.provisioning.shapes import Employee
from clausewise.features.people.provisioning.told import Told
from clausewise.features.people.sign_in.addresses import must_wait, note_changed, note_waiting
from clausewise.features.people.writing import set_fields

TAKEN = "This user name or e-mail address is taken."
NOT_YOURS = "The name and e-mail address of this person cannot be changed from this directory."


def bring_in(reach: Reach, user: Employee) -> Person:
    """Add somebody to the key's organisation, or bring back who left it; no password is set.

    Raises UniquenessException where the name or address is somebody's already, whoever's that is,
    and InvalidValueException for what no name may be.
    """
    check_said(user)
    told = Told(user)
    with transaction.atomic():
        person = Person.objects.filter(email=told.email).first()
        if person is None:
            person = Person()
            person.set_unusable_password()
        elif reach.people().contains(person) or not _came_from(reach, person):
            raise UniquenessException(detail=TAKEN)
        set_fields(person, told.names, told.names)
        person.is_active = False
        person.save()
        _keep(reach, person, told)
        if user.active:
            _join(reach, person, told)
        record(reach.key, "people.joined", _about(reach, person))
    return person


def change(reach: Reach, person: Person, before: Employee, after: Employee) -> None:
    """Make somebody what their directory says they are now; whoever is not active any more leaves.

    A new address of somebody whose role needs a second factor waits to be confirmed. Raises
    UniquenessException, InvalidValueException for what no name may be, and ForbiddenException where
    the names are not this directory's.
    """
    check_said(after, before)
    told, old = Told(after), person.email
    said = told.names
    waits = told.email != old and must_wait(person, reach.day)
    waiting = str(said.pop("email")) if waits else ""
    with transaction.atomic():
        changed = set_fields(person, said, said)
        if (changed or waiting) and reach.shares(person):
            raise ForbiddenException(detail=NOT_YOURS)
        if Person.objects.filter(email=told.email).exclude(pk=person.pk).exists():
            raise UniquenessException(detail=TAKEN)
        person.save()
        changed += _keep(reach, person, told, waiting)
        if "email" in changed:
            note_changed(reach.key, person, old)
        if waiting and "waiting" in changed:
            note_waiting(reach.key, _about(reach, person))
        if not after.active:
            end(reach, person)
        elif not before.active:
            _join(reach, person, told)
        else:
            changed += _move(reach, person, told)
        if changed:
            about, details = _about(reach, person), {"fields": changed}
            record(reach.key, "people.changed_by_directory", about, details=details)


def remove(reach: Reach, person: Person) -> None:
    """Take somebody out of the directory: they have left, and it knows nothing of them any more."""
    with transaction.atomic():
        end(reach, person)
        InDirectory.objects.filter(person=person, organisation=reach.key.organisation).delete()
        record(reach.key, "people.removed_by_directory", _about(reach, person))


def end(reach: Reach, person: Person) -> None:
    """Say that somebody has left every organisation of this directory, from now on."""
    with transaction.atomic():
        for organisation in _standing(reach, person):
            end_here(reach.key, person, organisation, reach.day)


def _standing(reach: Reach, person: Person) -> Iterable[Organisation]:
    """Return the organisations in reach in which somebody is or will be anything."""
    theirs = Q(person=person, organisation__in=reach.organisations) & from_day(reach.day)
    found = {pk for kind in KINDS for pk in kind.objects.filter(theirs).values_list("organisation")}
    return Organisation.objects.filter(pk__in=[pk for (pk,) in found]).order_by("pk")


def _came_from(reach: Reach, person: Person) -> bool:
    return reach.knew(person) and not reach.shares(person)


def _about(reach: Reach, person: Person) -> Somebody:
    return Somebody(person, reach.key.organisation)


def _keep(reach: Reach, person: Person, told: Told, waiting: str = "") -> list[str]:
    here = InDirectory.objects.filter(organisation=reach.key.organisation)
    if here.filter(user_name__iexact=told.user.user_name).exclude(person=person).exists():
        raise UniquenessException(detail=TAKEN)
    row = here.filter(person=person).first()
    row = row or InDirectory(organisation=reach.key.organisation, person=person)
    said = told.kept | {"waiting": waiting}
    changed = set_fields(row, said, said)
    row.save()
    return changed


def _join(reach: Reach, person: Person, told: Told) -> None:
    person.is_active = True
    person.save(update_fields=["is_active"])
    _start(reach, person, told, _place(reach, told.department) or reach.key.organisation)


def _start(reach: Reach, person: Person, told: Told, place: Organisation) -> None:
    Membership.objects.create(
        person=person,
        organisation=place,
        starts=reach.day,
        work=Work.EMPLOYEE,
        job_title=told.title,
    )
    index_staff([person], place)


def _place(reach: Reach, department: str) -> Organisation | None:
    """Return the school that a department is; None where nobody has said."""
    rows = Department.objects.filter(
        organisation=reach.key.organisation,
        name__iexact=department,
        school__in=reach.organisations,
    )
    found = rows.select_related("school").first()
    return found.school if found else None


def _move(reach: Reach, person: Person, told: Told) -> list[str]:
    """Set the job title, and end what they are elsewhere if their department is another school."""
    place, day = _place(reach, told.department), reach.day
    members = Membership.objects.on(day).filter(person=person)
    members = members.filter(organisation__in=reach.organisations).select_related("organisation")
    if place and members and place not in {each.organisation for each in members}:
        old = [each.organisation for each in members]
        _start(reach, person, told, place)
        for each in old:
            end_here(reach.key, person, each, day)
        return ["organisation"]
    changed: list[str] = []
    for member in members:
        changed = set_fields(member, {"job_title": told.title}, ["job_title"])
        member.save()
        index_staff([person], member.organisation)
    return changed
