"""Puts pupils and families into the demo's schools, and makes everyone there findable."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from clausewise.features.people.api import (
    Contact,
    FlagReason,
    Organisation,
    Person,
    Pupil,
    Tie,
    index_contacts,
    index_pupils,
    index_staff,
    school_year,
    upn_for,
)
from clausewise.site.demo.families import (
    FIRST_NAMES,
    KNOWN_AS,
    LAST_NAMES,
    OTHER_YEARS,
    PARENTS,
    PER_SCHOOL,
    REASON,
    RELATIONSHIPS,
    YEARS,
)

FLAGGED, LEFT, COURT = (3, 17), (8, 21), 5
"""Which pupils of a school must not be shown, have left, or have a parent kept away by a court."""

FIRST_ADULT, OTHER_ADULT = 0, 1


@transaction.atomic
def build_roll() -> None:
    """Add pupils and families to each school, unless there are some already."""
    if Pupil.objects.exists():
        return
    day = timezone.localdate()
    schools = Organisation.objects.filter(children__isnull=True)
    pupils = [
        _pupil(school, number, place, day)
        for place, school in enumerate(schools)
        for number in range(PER_SCHOOL)
    ]
    contacts = [_contact(pupil, n, FIRST_ADULT) for n, pupil in enumerate(pupils)]
    contacts += [_contact(pupil, n + 7, OTHER_ADULT) for n, pupil in enumerate(pupils) if n % 3]
    Pupil.objects.bulk_create(pupils)
    Contact.objects.bulk_create(tie.contact for tie in contacts)
    Tie.objects.bulk_create(contacts)
    FlagReason.objects.bulk_create(
        FlagReason(pupil=pupil, reason=REASON) for pupil in pupils if pupil.do_not_publish
    )
    index_pupils(pupils, new=True)
    index_contacts([tie.contact for tie in contacts], new=True)
    for each in Organisation.objects.all():
        index_staff(Person.objects.filter(memberships__organisation=each).distinct(), each)


def _pupil(school: Organisation, number: int, place: int, day: date) -> Pupil:
    first = FIRST_NAMES[(number + place) % len(FIRST_NAMES)]
    word = next((word for word in YEARS if word in school.name), "")
    low, high = YEARS.get(word, OTHER_YEARS)
    autumn = school_year(day)
    year = low + number % (high - low + 1)
    joined = date(autumn - min(year - low, 3), 9, 1)
    return Pupil(
        organisation=school,
        upn=upn_for(f"801{2000 + place}{joined:%y}{number:03}"),
        admission_number=str(1000 + number),
        first_name=first,
        last_name=LAST_NAMES[(number * 5 + place) % len(LAST_NAMES)],
        known_as=KNOWN_AS.get(first, ""),
        born=date(autumn - year - 5, 1 + number % 8, 1 + number % 28),
        cohort=autumn - year,
        joined=joined,
        left=day if number in LEFT else None,
        leaving="moved" if number in LEFT else "",
        do_not_publish=number in FLAGGED,
    )


def _contact(pupil: Pupil, number: int, kind: int) -> Tie:
    """Make a parent or carer of a pupil, with addresses that lead nowhere."""
    first = PARENTS[number % len(PARENTS)]
    contact = Contact(
        organisation=pupil.organisation,
        first_name=first,
        last_name=pupil.last_name,
        email=f"family{number}.{kind}@home.example",
        phone=f"+44163296{number % 1000:04}",
    )
    return Tie(
        pupil=pupil,
        contact=contact,
        relationship=RELATIONSHIPS[number // 9 % 2 + 2 * kind],
        parental_responsibility=kind != OTHER_ADULT,
        order=kind + 1,
        no_contact=kind == OTHER_ADULT and number % PER_SCHOOL == COURT,
    )
