"""Who is past their time, and who is kept in spite of it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from clausewise.features.audit.api import without_walls
from clausewise.features.people.keeping.rules import past_before
from clausewise.features.people.leaving.standing import KINDS
from clausewise.features.people.models import (
    Contact,
    Hold,
    Keeping,
    Organisation,
    Person,
    Pupil,
    Tie,
)
from clausewise.features.people.models.keeping import STAFF_YEARS
from clausewise.features.people.school_years import cohort_of
from clausewise.features.people.viewer import Viewer

NOWHERE = "@erased.invalid"
"""How the address of an erased person ends: a place that never exists (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class PastTheirTime:
    """Those of one organisation who are to be made former or erased on a day.

    `finished` are past the last school year and become former pupils; `held` is how many would
    be erased were they not held.
    """

    finished: QuerySet[Pupil]
    pupils: QuerySet[Pupil]
    contacts: QuerySet[Contact]
    staff: QuerySet[Person]
    held: int

    @without_walls("whoever left one school may belong to another")
    def counts(self) -> dict[str, int]:
        """Return how many of each there are, for pages, commands and the audit record."""
        return {
            "finished": self.finished.count(),
            "pupils": self.pupils.count(),
            "contacts": self.contacts.count(),
            "staff": self.staff.count(),
            "held": self.held,
        }


def keeping_of(organisation: Organisation) -> Keeping:
    """Return an organisation's periods, the defaults where it has set none."""
    found = Keeping.objects.filter(organisation=organisation).first()
    return found or Keeping(organisation=organisation)


@without_walls("whoever left one school may belong to another")
def past_their_time(organisation: Organisation, day: date) -> PastTheirTime:
    """Work out who is past their time. Nothing is written."""
    keeping = keeping_of(organisation)
    pupils = Pupil.objects.kept().filter(organisation=organisation)
    gone = pupils.filter(left__lt=past_before(day, keeping.pupil_years))
    staff = _former_staff(organisation, day)
    holds = Hold.objects.on(day)
    pupil_held = Exists(holds.filter(pupil=OuterRef("pk")))
    person_held = Exists(holds.filter(person=OuterRef("pk")))
    erased = gone.filter(~pupil_held)
    return PastTheirTime(
        finished=_finished(pupils, keeping, day),
        pupils=erased,
        contacts=_left_alone(organisation, erased),
        staff=staff.filter(~person_held),
        held=gone.filter(pupil_held).count() + staff.filter(person_held).count(),
    )


def _finished(pupils: QuerySet[Pupil], keeping: Keeping, day: date) -> QuerySet[Pupil]:
    if keeping.last_year is None:
        return pupils.none()
    return pupils.filter(left__isnull=True, cohort__lt=cohort_of(keeping.last_year, day))


def _left_alone(organisation: Organisation, erased: QuerySet[Pupil]) -> QuerySet[Contact]:
    """Return the contacts who are tied to nobody but pupils who are to be erased."""
    others = Tie.objects.filter(contact=OuterRef("pk")).exclude(pupil__in=erased.values("pk"))
    return Contact.objects.filter(~Exists(others), organisation=organisation)


def _former_staff(organisation: Organisation, day: date) -> QuerySet[Person]:
    """Return those who were something here and are past the time of each place they were in."""
    still = _in_time(day)
    whose = {"person": OuterRef("pk")}
    here, kept = Q(), Q()
    for kind in KINDS:
        here |= Q(Exists(kind.objects.filter(organisation=organisation, **whose)))
        kept |= Q(Exists(kind.objects.filter(still, **whose)))
    return Person.objects.filter(here).exclude(kept).exclude(email__endswith=NOWHERE)


def _in_time(day: date) -> Q:
    """Keep what has not ended, or ended within the time that its organisation keeps staff."""
    own = Keeping.objects.order_by().values_list("staff_years", flat=True).distinct()
    found = Q(ends__isnull=True)
    found |= Q(organisation__keeping=None, ends__gte=past_before(day, STAFF_YEARS))
    for years in own:
        found |= Q(organisation__keeping__staff_years=years, ends__gte=past_before(day, years))
    return found


def holds_on(
    viewer: Viewer, organisation: Organisation, about: Pupil | Person, day: date
) -> list[Hold]:
    """Return what stops a record from being erased; nothing to those who may not hold one."""
    whose = Q(pupil=about) if isinstance(about, Pupil) else Q(person=about)
    rows = Hold.objects.on(day).filter(whose, organisation=organisation)
    return list(viewer.limit(rows, "people.hold"))
