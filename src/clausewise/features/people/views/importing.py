"""Bringing people in from a file: send it, say what its columns mean, look, and agree."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.audit.api import csv_lines
from clausewise.features.people.importing import uploads
from clausewise.features.people.importing.actions import Agreed, NotAgreedError
from clausewise.features.people.importing.forms import ColumnsForm, FileForm
from clausewise.features.people.importing.pages import CheckPage
from clausewise.features.people.importing.trouble import BadFileError
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Upload
from clausewise.features.people.views.common import posted, sections, there
from clausewise.ui.permissions import needs


@needs("people.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: Request) -> HttpResponse:
    """Take a file in."""
    form = FileForm(posted(request), request.FILES or None, request.permissions)
    if form.is_valid():
        file = form.cleaned_data["file"]
        sent = uploads.Sent(form.cleaned_data["kind"], file.name, file.read())
        day, here = timezone.localdate(), request.organisation
        try:
            upload = uploads.take_in(
                by=request.viewer.someone, organisation=here, sent=sent, day=day
            )
        except BadFileError as error:
            form.add_error("file", str(error))
        else:
            return redirect("people:import_columns", request.organisation.slug, upload.ref)
    return render(request, "people/import.html", {"form": form, "sections": sections(request)})


@needs("people.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: Request, ref: str) -> HttpResponse:
    """Ask what the columns of a file mean, with what we guess already chosen."""
    upload = _upload(request, ref)
    form = ColumnsForm(posted(request), upload.kind, _examples(upload), upload.columns)
    if form.is_valid():
        try:
            uploads.choose_columns(
                by=request.viewer.someone,
                upload=upload,
                columns=form.columns(),
                whole_roll=bool(form.cleaned_data["whole_roll"]),
            )
        except BadFileError as error:
            form.add_error(None, str(error))
        else:
            return redirect("people:import_check", request.organisation.slug, ref)
    return render(request, "people/import_columns.html", {"form": form, "upload": upload})


@needs("people.manage")
@require_safe
def check(request: Request, ref: str) -> HttpResponse:
    """Show what bringing the file in would do."""
    upload = _upload(request, ref)
    outline = uploads.outline_of(upload, timezone.localdate())
    return _check_page(request, CheckPage(upload, outline))


@needs("people.manage")
@require_POST
def apply(request: Request, ref: str) -> HttpResponse:
    """Bring the file in, if what it would do is still what was seen."""
    upload = _upload(request, ref)
    agreed = Agreed(request.POST.get("seen", "") or "nothing", "only_good" in request.POST)
    try:
        day = timezone.localdate()
        outline = uploads.bring_in(by=request.viewer.someone, upload=upload, agreed=agreed, day=day)
    except NotAgreedError as error:
        return _check_page(request, CheckPage(upload, error.outline, str(error)), status=409)
    return render(request, "people/import_done.html", {"outline": outline, "kind": upload.kind})


@needs("people.manage")
@require_safe
def bad_rows(request: Request, ref: str) -> HttpResponse:
    """Hand over the rows that cannot go in, as a file to work through."""
    outline = uploads.outline_of(_upload(request, ref), timezone.localdate())
    lines = [(str(each.line), each.column, each.wrong, each.mend) for each in outline.bad]
    headings = ("Line", "Column", "What is wrong", "How to mend it")
    content = csv_lines([headings, *lines])
    response = HttpResponse("".join(content), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rows-to-mend.csv"'
    return response


@needs("people.manage")
@require_POST
def give_up(request: Request, ref: str) -> HttpResponse:
    """Delete the file without bringing it in."""
    uploads.give_up(by=request.viewer.someone, upload=_upload(request, ref))
    return redirect("people:import", request.organisation.slug)


def _upload(request: Request, ref: str) -> Upload:
    return there(uploads.upload_of(request.viewer.someone, request.organisation, ref), ref)


def _check_page(request: Request, page: CheckPage, status: int = 200) -> HttpResponse:
    """Show what a file would do; that somebody looked is recorded."""
    day = timezone.localdate()
    uploads.see_outline(
        by=request.viewer.someone, upload=page.upload, outline=page.outline, day=day
    )
    return render(request, "people/import_check.html", {"page": page}, status=status)


def _examples(upload: Upload) -> Mapping[str, str]:
    """Return each heading with what the first row holds under it."""
    table = uploads.table_of_upload(upload)
    _, first = next(table.rows, (0, [""] * len(table.headings)))
    return dict(zip(table.headings, first, strict=True))
