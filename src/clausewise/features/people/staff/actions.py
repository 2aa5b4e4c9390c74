"""What a person does to the records of staff by hand."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.importing.staff_plans import NAMES, STANDING
from clausewise.features.people.indexing import index_staff
from clausewise.features.people.leaving.actions import end_here, reopen
from clausewise.features.people.leaving.administrators import check_can_leave
from clausewise.features.people.models import Membership, Organisation, Person
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.staff.elsewhere import MEND, WRONG, known_elsewhere
from clausewise.features.people.viewer import viewer_of
from clausewise.features.people.writing import check_may, set_fields


def add_staff(
    *, by: Person, organisation: Organisation, said: Mapping[str, object], day: date
) -> Person:
    """Add somebody to an organisation; whoever is known by the e-mail address keeps their names.

    Raises RefusedError for somebody who is known outside its trust alone: whoever adds them would
    learn their name, and make a stranger one of theirs.
    """
    check_may(by, "people.manage", organisation, day)
    if known_elsewhere([str(said["email"])], organisation):
        raise RefusedError(f"{WRONG} {MEND}")
    with transaction.atomic():
        person = Person.objects.filter(email=said["email"]).first()
        if person is None:
            person = Person(email=str(said["email"]))
            person.set_unusable_password()
            set_fields(person, said, NAMES)
            person.is_active = False  # until they are known to be here
            person.save()
        member = Membership(person=person, organisation=organisation, starts=day)
        set_fields(member, said, STANDING)
        member.save()
        if member.ends is None or member.ends >= day:
            reopen([person])
        index_staff([person], organisation)
        record(by, "people.added_staff", person, details={"organisation": organisation.ref})
    return person


def change_staff(*, by: Person, member: Membership, said: Mapping[str, object], day: date) -> None:
    """Change what somebody is in an organisation, and their names.

    The names of those who belong to other organisations too are changed only by somebody who may
    in each of these. Whose last day is said leaves with it; today or earlier, at once. Raises
    RefusedError for the last administrator.
    """
    check_may(by, "people.manage", member.organisation, day)
    names = () if _is_others_too(member.person, by, day) else NAMES
    with transaction.atomic():
        changed = [*set_fields(member.person, said, names), *set_fields(member, said, STANDING)]
        member.person.save()
        member.save()
        index_staff([member.person], member.organisation)
        if "ends" in changed:
            _see_to_last_day(by, member, day)
        details = {"organisation": member.organisation.ref, "fields": changed}
        record(by, "people.changed_staff", member.person, details=details)


def _see_to_last_day(by: Person, member: Membership, day: date) -> None:
    """Let somebody leave whose last day is said, at once if it has come; or be back without one."""
    last = member.ends
    if last is None or last > day:
        reopen([member.person])
    if last is not None:
        gone = day if last <= day else last + timedelta(days=1)
        check_can_leave(member.person, member.organisation, gone)
        end_here(by, member.person, member.organisation, gone)


@without_walls("whoever works here may work elsewhere too")
def _is_others_too(person: Person, by: Person, day: date) -> bool:
    """Tell whether somebody belongs to an organisation whose people `by` does not manage."""
    managed = viewer_of(by, day).where("people.manage")
    return Membership.objects.filter(person=person).exclude(organisation__in=managed).exists()
