"""Compare: one question under every policy, and two policies topic by topic."""

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from clausewise.features.policies.common import COMPARED
from clausewise.features.policies.library import founding
from clausewise.features.policies.pages.asking import answered
from clausewise.features.policies.pages.comparing import sides, stated_rows, topics
from clausewise.features.policies.steps import Steps
from clausewise.features.policies.views.refusals import told_plainly
from clausewise.ui.permissions import public


@public
@require_safe
@told_plainly
def compare(request: HttpRequest) -> HttpResponse:
    """Show what every policy answers to one question, or offer what to compare."""
    library = founding()
    one, other = request.GET.get("one"), request.GET.get("other")
    if one and other:
        return redirect("policies:compare_two", library.pack(one).id, library.pack(other).id)
    steps = Steps.read(parse_qsl(request.META["QUERY_STRING"]))
    packs = [library.pack(name) for name in library.names]
    if not steps.pairs:
        common = [(each.words, Steps(each.steps).query()) for each in COMPARED]
        return render(request, "policies/compare.html", {"packs": packs, "common": common})
    context = {
        "sides": sides(library, steps),
        "answered": stated_rows(answered(packs[0], steps)),
    }
    return render(request, "policies/compare_question.html", context)


@public
@require_safe
@told_plainly
def compare_two(request: HttpRequest, one: str, other: str) -> HttpResponse:
    """Show where two policies differ, activity by activity, with facts that show it."""
    library = founding()
    listed = topics(library, one, other)
    context = {
        "packs": [library.pack(one), library.pack(other)],
        "differing": [topic for topic in listed if topic.apart],
        "alike": [topic.name for topic in listed if not topic.apart],
    }
    return render(request, "policies/compare_two.html", context)
