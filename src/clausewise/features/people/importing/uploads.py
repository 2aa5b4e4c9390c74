"""Files that people send: taken in, looked at, brought in, and deleted as soon as may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import record
from clausewise.features.people.importing.actions import (
    Agreed,
    bring_in_pupils,
    bring_in_staff,
)
from clausewise.features.people.importing.columns import Columns, check, guess
from clausewise.features.people.importing.differences import Outline
from clausewise.features.people.importing.files import Table
from clausewise.features.people.importing.pupil_plans import Terms, plan_pupils
from clausewise.features.people.importing.reading import open_table, read_pupils, read_staff
from clausewise.features.people.importing.staff_plans import plan_staff
from clausewise.features.people.models import Organisation, Person, SavedColumns, Upload
from clausewise.features.people.models.upload import Kind
from clausewise.features.people.writing import check_may

MAY = {Kind.PUPILS: "people.manage_pupils", Kind.STAFF: "people.manage"}


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was sent: whom it is about, its name and what is in it."""

    kind: str
    name: str
    content: bytes


def take_in(*, by: Person, organisation: Organisation, sent: Sent, day: date) -> Upload:
    """Keep a file until it is brought in, at most an hour, and guess what its columns mean.

    Raises BadFileError where it cannot be read to its end; then it is not kept.
    """
    check_may(by, MAY[Kind(sent.kind)], organisation, day)
    table = open_table(sent.name, sent.content)
    headings, rows = table.headings, sum(1 for _ in table.rows)
    with transaction.atomic():
        delete_stale()
        upload = Upload.objects.create(
            organisation=organisation,
            person=by,
            kind=sent.kind,
            name=sent.name[-200:],
            content=sent.content,
            columns=guess_columns(organisation, sent.kind, headings),
        )
        details = {"kind": sent.kind, "rows": rows}
        record(by, "people.sent_file", organisation, details=details)
    return upload


def choose_columns(*, by: Person, upload: Upload, columns: Columns, whole_roll: bool) -> None:
    """Say what a file's columns mean, for this file and the next. Raises BadFileError."""
    check_may(by, MAY[Kind(upload.kind)], upload.organisation, timezone.localdate())
    check(upload.kind, columns)
    headings = table_of_upload(upload).headings
    with transaction.atomic():
        upload.columns, upload.whole_roll = columns, whole_roll
        upload.save(update_fields=["columns", "whole_roll"])
        said = _saved(upload.organisation, upload.kind)
        said |= {heading: columns.get(heading, "") for heading in headings}
        SavedColumns.objects.update_or_create(
            organisation=upload.organisation, kind=upload.kind, defaults={"columns": said}
        )
        record(by, "people.chose_columns", upload.organisation, details={"kind": upload.kind})


def outline_of(upload: Upload, day: date) -> Outline:
    """Say what bringing a file in would do; nothing is written. Raises BadFileError."""
    table, terms = table_of_upload(upload), Terms(day, upload.whole_roll)
    if upload.kind == Kind.PUPILS:
        return plan_pupils(upload.organisation, read_pupils(table, upload.columns), terms).outline
    return plan_staff(upload.organisation, read_staff(table, upload.columns), terms).outline


def see_outline(*, by: Person, upload: Upload, outline: Outline, day: date) -> None:
    """Note that somebody looked at what a file would change, with what was so until then."""
    check_may(by, MAY[Kind(upload.kind)], upload.organisation, day)
    steps = ("added", "changed", "left")
    counts = {name: len(getattr(outline, name)) for name in steps} | {"bad": outline.bad_rows}
    with transaction.atomic():
        details = {"kind": upload.kind, **counts}
        record(by, "people.checked_file", upload.organisation, details=details)


def bring_in(*, by: Person, upload: Upload, agreed: Agreed, day: date) -> Outline:
    """Bring a file in and delete it. Raises BadFileError and NotAgreedError; then it stays."""
    table, terms = table_of_upload(upload), Terms(day, upload.whole_roll)
    with transaction.atomic():
        if upload.kind == Kind.PUPILS:
            read = read_pupils(table, upload.columns)
            outline = bring_in_pupils(by, upload.organisation, read, terms, agreed)
        else:
            staff = read_staff(table, upload.columns)
            outline = bring_in_staff(by, upload.organisation, staff, terms, agreed)
        upload.delete()
    return outline


def give_up(*, by: Person, upload: Upload) -> None:
    """Delete a file without bringing it in."""
    check_may(by, MAY[Kind(upload.kind)], upload.organisation, timezone.localdate())
    with transaction.atomic():
        record(by, "people.gave_file_up", upload.organisation, details={"kind": upload.kind})
        upload.delete()


def delete_stale() -> int:
    """Delete the files that nobody came back to; return how many."""
    deleted, _ = Upload.objects.stale(timezone.now()).delete()
    return deleted


def upload_of(by: Person, organisation: Organisation, ref: str) -> Upload | None:
    """Return a file that somebody sent themselves and that is still kept."""
    delete_stale()
    rows = Upload.objects.filter(ref=ref, person=by, organisation=organisation)
    return rows.select_related("organisation").first()


def table_of_upload(upload: Upload) -> Table:
    """Open a file that was sent. Raises BadFileError."""
    return open_table(upload.name, bytes(upload.content))


def guess_columns(organisation: Organisation, kind: str, headings: Sequence[str]) -> Columns:
    """Say what headings probably mean here: as the last time, else as other systems write them."""
    return guess(kind, headings, _saved(organisation, kind))


def _saved(organisation: Organisation, kind: str) -> Columns:
    kept = SavedColumns.objects.filter(organisation=organisation, kind=kind).first()
    return dict(kept.columns) if kept else {}
