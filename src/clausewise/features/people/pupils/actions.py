"""What a person does to the records of pupils and families by hand."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from clausewise.features.audit.api import record
from clausewise.features.people.importing.family_plans import OF_THE_TIE, OWN
from clausewise.features.people.importing.pupil_plans import TITLES
from clausewise.features.people.indexing import index_contacts, index_pupils
from clausewise.features.people.models import (
    Contact,
    FlagReason,
    Organisation,
    Person,
    Pupil,
    Tie,
)
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.school_years import cohort_of
from clausewise.features.people.writing import check_may, in_turn, set_fields


def add_pupil(
    *, by: Person, organisation: Organisation, said: Mapping[str, object], day: date
) -> Pupil:
    """Add a pupil. `said` holds the fields of `PupilForm`. Raises RefusedError."""
    check_may(by, "people.manage_pupils", organisation, day)
    pupil = Pupil(organisation=organisation)
    with transaction.atomic():
        in_turn(organisation)
        _check_new(organisation, said)
        _write(pupil, said, day)
        record(by, "people.added_pupil", pupil)
    return pupil


def change_pupil(*, by: Person, pupil: Pupil, said: Mapping[str, object], day: date) -> None:
    """Change what is known of a pupil; the audit record tells which fields."""
    check_may(by, "people.manage_pupils", pupil.organisation, day)
    with transaction.atomic():
        changed = _write(pupil, said, day)
        record(by, "people.changed_pupil", pupil, details={"fields": changed})


def flag_pupil(*, by: Person, pupil: Pupil, reason: str, day: date) -> None:
    """Say that a pupil must not be shown, and why; the reason is kept apart and never recorded."""
    check_may(by, "people.flag", pupil.organisation, day)
    with transaction.atomic():
        pupil.do_not_publish = True
        pupil.save(update_fields=["do_not_publish"])
        FlagReason.objects.update_or_create(pupil=pupil, defaults={"reason": reason})
        record(by, "people.flagged_pupil", pupil)


def lift_flag(*, by: Person, pupil: Pupil, day: date) -> None:
    """Say that a pupil may be shown again, and forget why not."""
    check_may(by, "people.flag", pupil.organisation, day)
    with transaction.atomic():
        pupil.do_not_publish = False
        pupil.save(update_fields=["do_not_publish"])
        FlagReason.objects.filter(pupil=pupil).delete()
        record(by, "people.lifted_flag", pupil)


def read_flag_reason(*, by: Person, pupil: Pupil, day: date) -> str:
    """Return why a pupil must not be shown, empty where nobody has said; reading it is recorded."""
    check_may(by, "people.see_flag_reasons", pupil.organisation, day)
    with transaction.atomic():
        kept = FlagReason.objects.filter(pupil=pupil).first()
        record(by, "people.read_flag_reason", pupil)
    return kept.reason if kept else ""


def add_contact(*, by: Person, pupil: Pupil, said: Mapping[str, object], day: date) -> Contact:
    """Add a parent or carer of a pupil. `said` holds the fields of `ContactForm`."""
    check_may(by, "people.manage_pupils", pupil.organisation, day)
    contact = Contact(organisation=pupil.organisation)
    with transaction.atomic():
        set_fields(contact, said, OWN)
        contact.save()
        tie = Tie(pupil=pupil, contact=contact)
        set_fields(tie, said, OF_THE_TIE)
        tie.save()
        index_contacts([contact], new=True)
        record(by, "people.added_contact", contact, details={"pupil": pupil.ref})
    return contact


def change_contact(*, by: Person, tie: Tie, said: Mapping[str, object], day: date) -> None:
    """Change what is known of a parent or carer, and of what they are to one pupil."""
    contact = tie.contact
    check_may(by, "people.manage_pupils", contact.organisation, day)
    with transaction.atomic():
        changed = [*set_fields(contact, said, OWN), *set_fields(tie, said, OF_THE_TIE)]
        contact.save()
        tie.save()
        index_contacts([contact])
        record(by, "people.changed_contact", contact, details={"fields": changed})


def _check_new(organisation: Organisation, said: Mapping[str, object]) -> None:
    """Refuse to add a child a second time; of two of one name, a number tells one from another."""
    if said.get("upn") or said.get("admission_number"):
        return
    given = said.get("born")
    born = given if isinstance(given, date) else None
    here = Pupil.objects.filter(organisation=organisation, erased=None, born=born)
    named = here.filter(first_name__iexact=said["first_name"], last_name__iexact=said["last_name"])
    if named.exists():
        raise RefusedError(
            "A pupil with this name and date of birth is here already. If this is another child, "
            "give the date of birth, the UPN or the admission number, which tells them apart."
        )


def _write(pupil: Pupil, said: Mapping[str, object], day: date) -> list[str]:
    year = said.get("year")
    cohort = cohort_of(year, day) if isinstance(year, int) else None
    changed = set_fields(pupil, {**said, "cohort": cohort}, TITLES)
    pupil.save()
    index_pupils([pupil])
    return changed
