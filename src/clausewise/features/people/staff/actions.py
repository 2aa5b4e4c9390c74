"""What a person does to the records of staff by hand."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.importing.staff_plans import NAMES, STANDING
from clausewise.features.people.indexing import index_staff
from clausewise.features.people.models import Membership, Organisation, Person
from clausewise.features.people.viewer import viewer_of
from clausewise.features.people.writing import check_may, set_fields


def add_staff(
    *, by: Person, organisation: Organisation, said: Mapping[str, object], day: date
) -> Person:
    """Add somebody to an organisation; whoever is known by the e-mail address keeps their names."""
    check_may(by, "people.manage", organisation, day)
    with transaction.atomic():
        person = Person.objects.filter(email=said["email"]).first()
        if person is None:
            person = Person(email=str(said["email"]))
            person.set_unusable_password()
            set_fields(person, said, NAMES)
            person.save()
        member = Membership(person=person, organisation=organisation, starts=day)
        set_fields(member, said, STANDING)
        member.save()
        index_staff([person], organisation)
        record(by, "people.added_staff", person, details={"organisation": organisation.ref})
    return person


def change_staff(*, by: Person, member: Membership, said: Mapping[str, object], day: date) -> None:
    """Change what somebody is in an organisation, and their names.

    The names of those who belong to other organisations too are changed only by somebody who may
    in each of these.
    """
    check_may(by, "people.manage", member.organisation, day)
    names = () if _is_others_too(member.person, by, day) else NAMES
    with transaction.atomic():
        changed = [*set_fields(member.person, said, names), *set_fields(member, said, STANDING)]
        member.person.save()
        member.save()
        index_staff([member.person], member.organisation)
        details = {"organisation": member.organisation.ref, "fields": changed}
        record(by, "people.changed_staff", member.person, details=details)


@without_walls("whoever works here may work elsewhere too")
def _is_others_too(person: Person, by: Person, day: date) -> bool:
    """Tell whether somebody belongs to an organisation whose people `by` does not manage."""
    managed = viewer_of(by, day).where("people.manage")
    return Membership.objects.filter(person=person).exclude(organisation__in=managed).exists()
