"""Kept answers: given again, and shown to be the same or not."""

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from clausewise.engine.pack import Outcome
from clausewise.engine.replay import day_of, differences
from clausewise.engine.sources import split_sources
from clausewise.engine.words import OUTCOMES
from clausewise.features.policies.actions import keep_answer
from clausewise.features.policies.library import founding
from clausewise.features.policies.models import KeptAnswer
from clausewise.features.policies.pages.asking import answered, ask_url
from clausewise.features.policies.pages.comparing import stated_rows
from clausewise.features.policies.steps import Steps, from_facts
from clausewise.features.policies.views.refusals import told_plainly
from clausewise.ui.permissions import public


@public
@require_POST
@told_plainly
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the answer to the question that was posted, and show it."""
    library = founding()
    steps = Steps.read(parse_qsl(request.POST.get("steps", "")))
    answers = library.answers(request.POST.get("policy", ""), steps.day())
    answer = answers.answer(steps.facts(library.vocabulary))
    return redirect("policies:kept", name=keep_answer(answer, now=timezone.now()).name)


@public
@require_GET
@told_plainly
def kept(request: HttpRequest, name: str) -> HttpResponse:
    """Show a kept answer as it was given, and whether it would be given today."""
    library = founding()
    found = get_object_or_404(KeptAnswer, name=name)
    record = found.record
    pack = library.pack(record["policy"])
    facts, _ = split_sources(record["facts"])
    steps = from_facts(library.vocabulary.check(facts), library.vocabulary)
    context = {
        "kept": found,
        "pack": pack,
        "outcome": record["outcome"],
        "words": OUTCOMES[Outcome(record["outcome"])],
        "clauses": [(c, pack.clauses[c].summary) for c in record["clauses"] if c in pack.clauses],
        "answered": stated_rows(answered(pack, steps)),
        "differences": differences(record, library.answers(pack.id, day_of(record))),
        "again": ask_url(pack, steps),
    }
    return render(request, "policies/kept.html", context)
