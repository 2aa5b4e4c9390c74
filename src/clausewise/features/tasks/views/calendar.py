"""One's due dates in one's own calendar."""

import hashlib

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.audit.api import within
from clausewise.features.people.api import Request, viewer_of
from clausewise.features.tasks.actions.choices import make_feed, stop_feed
from clausewise.features.tasks.feeds import calendar_of
from clausewise.features.tasks.models import Feed
from clausewise.features.tasks.queries import calendar_owner, needing
from clausewise.features.tasks.sending.wording import link
from clausewise.ui.permissions import needs, public

A_QUARTER = 900
"""For how many seconds a calendar may keep what it fetched."""


@needs("home.see")
@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: Request) -> HttpResponse:
    """Show whether there is a calendar address; make one, and show it this once."""
    me = request.viewer.someone
    address = ""
    if request.method == "POST":
        address = link(f"/calendar/{make_feed(by=me, now=timezone.now())}.ics")
    feed = Feed.objects.filter(person=me).first()
    response = render(request, "tasks/calendar.html", {"feed": feed, "address": address})
    response["Cache-Control"] = "no-store"
    return response


@needs("home.see")
@require_POST
def stop(request: Request) -> HttpResponse:
    """Close the calendar address."""
    stop_feed(by=request.viewer.someone)
    return redirect("tasks:calendar")


@public
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Hand a calendar the due dates of whoever made its address; the address is the key."""
    owner = calendar_owner(secret)
    if owner is None:
        raise Http404("calendar")
    today = timezone.localdate()
    viewer = viewer_of(owner, today)
    with within(viewer.roles, viewer.above):
        written = calendar_of(needing(viewer, today))
    etag = f'"{hashlib.sha256(written).hexdigest()[:32]}"'
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="clausewise.ics"'
    response["Cache-Control"] = f"private, max-age={A_QUARTER}"
    response["X-Robots-Tag"] = "noindex"
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response
