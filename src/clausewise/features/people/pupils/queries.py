"""Reads of pupils and their families; each says who looks."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from clausewise.features.people.models import Contact, Organisation, Pupil, Tie
from clausewise.features.people.school_years import cohort_of
from clausewise.features.people.viewer import Viewer

SEE = "people.see_pupils"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pupils of a list are wanted: of one year, only former ones, only flagged ones."""

    year: int | None = None
    former: bool = False
    flagged: bool = False

    def words(self) -> dict[str, object]:
        """Return what is wanted, as the audit record notes it."""
        return {"year": self.year, "former": self.former, "only_flagged": self.flagged}


def pupils_of(
    viewer: Viewer, organisation: Organisation, wanted: Wanted, day: date
) -> QuerySet[Pupil]:
    """Return the pupils of a school by name: those on the roll, or those who have left."""
    here = Pupil.objects.former(day) if wanted.former else Pupil.objects.on_roll(day)
    rows = viewer.limit(here, SEE).filter(organisation=organisation)
    if wanted.year is not None:
        rows = rows.filter(cohort=cohort_of(wanted.year, day))
    return rows.filter(do_not_publish=True) if wanted.flagged else rows


def pupil_with_family(viewer: Viewer, organisation: Organisation, ref: str) -> Pupil | None:
    """Return a pupil with contacts, in the order in which to ring them; None for none there."""
    ties = Tie.objects.select_related("contact").order_by("order", "pk")
    rows = Pupil.objects.kept().filter(organisation=organisation, ref=ref)
    found = viewer.limit(rows.select_related("organisation"), SEE)
    return found.prefetch_related(Prefetch("ties", ties)).first()


def tie_of(viewer: Viewer, organisation: Organisation, pupil: str, contact: str) -> Tie | None:
    """Return what a contact is to a pupil; None where they are not tied there."""
    found = pupil_with_family(viewer, organisation, pupil)
    ties = found.ties.all() if found else ()
    return next((tie for tie in ties if tie.contact.ref == contact), None)


def contact_with_pupils(viewer: Viewer, organisation: Organisation, ref: str) -> Contact | None:
    """Return a contact with the pupils whom they are tied to; None for none there."""
    ties = Tie.objects.select_related("pupil").order_by("pupil__last_name", "pk")
    rows = Contact.objects.filter(organisation=organisation, ref=ref)
    found = viewer.limit(rows.select_related("organisation"), SEE)
    return found.prefetch_related(Prefetch("ties", ties)).first()
