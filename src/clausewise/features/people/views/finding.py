"""Finding somebody by a fragment of a name. What is looked for never stands in an address."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from clausewise.features.people.finding import find as find_people
from clausewise.features.people.middleware import Request
from clausewise.features.people.pupils.seeing import see_found
from clausewise.features.people.views.common import sections
from clausewise.ui.permissions import needs

LONGEST = 80


@needs("people.see_staff")
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: Request) -> HttpResponse:
    """Show whom a fragment of a name finds, among those whom the viewer may see."""
    text = " ".join(request.POST.get("name", "").split())[:LONGEST]
    day = timezone.localdate()
    here = request.organisation
    found = find_people(request.viewer, here, text, day)
    see_found(by=request.viewer.someone, organisation=here, found=found, day=day)
    shown = {
        "text": text,
        "found": [each for each in found if each.known],
        "pupils_too": "people.see_pupils" in request.permissions,
        "sections": sections(request),
        "day": day,
    }
    return render(request, "people/find.html", shown)
