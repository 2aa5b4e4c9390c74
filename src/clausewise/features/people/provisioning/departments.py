"""Which of a trust's schools a department of its directory is."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import record
from clausewise.features.people.models import Department, Organisation, Person
from clausewise.features.people.provisioning.keys import MAY
from clausewise.features.people.viewer import Viewer
from clausewise.features.people.writing import check_may


def map_department(
    *, by: Person, organisation: Organisation, name: str, school: Organisation
) -> None:
    """Say which school a department is; who joins or moves from then on belongs there."""
    day = timezone.localdate()
    check_may(by, MAY, organisation, day)
    check_may(by, MAY, school, day)
    with transaction.atomic():
        Department.objects.filter(organisation=organisation, name__iexact=name).delete()
        Department.objects.create(organisation=organisation, name=name, school=school)
        details = {"school": school.ref}
        record(by, "people.mapped_department", organisation, details=details)


def departments_of(viewer: Viewer, organisation: Organisation) -> Sequence[Department]:
    """Return the departments whose school is known."""
    rows = Department.objects.filter(organisation=organisation).select_related("school")
    return [*viewer.limit(rows, MAY)]


def schools_of(viewer: Viewer, organisation: Organisation) -> Sequence[Organisation]:
    """Return the schools that a department may be: those straight below."""
    rows = Organisation.objects.filter(parent=organisation, pk__in=viewer.where(MAY))
    return [*rows.order_by("name")]
