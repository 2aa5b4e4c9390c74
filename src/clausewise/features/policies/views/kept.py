"""Kept answers: given again, and shown to be the same or not."""

from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from clausewise.engine.pack import Outcome, Pack
from clausewise.engine.replay import day_of, differences
from clausewise.engine.sources import split_sources
from clausewise.engine.words import outcome_words, sentence
from clausewise.features.people.api import Request
from clausewise.features.policies.actions import keep_answer
from clausewise.features.policies.known import Stated, state_for
from clausewise.features.policies.library import NotInForceError, founding
from clausewise.features.policies.models import KeptAnswer
from clausewise.features.policies.pages.asking import answered, ask_url
from clausewise.features.policies.pages.comparing import stated_rows
from clausewise.features.policies.steps import AS_OF, Steps, from_facts
from clausewise.features.policies.views.refusals import told_plainly
from clausewise.ui.permissions import public


@public
@require_POST
@told_plainly
def keep(request: Request) -> HttpResponse:
    """Keep the answer to the question that was posted, and show it."""
    library = founding()
    steps = Steps.read(parse_qsl(request.POST.get("steps", "")))
    answers = library.answers(request.POST.get("policy", ""), steps.day())
    policy = answers.policy.pack.id
    stated = state_for(request.viewer, policy, steps, library.vocabulary)
    answer = answers.answer(stated.facts, stated.sources)
    return redirect("policies:kept", name=keep_answer(answer, now=timezone.now()).name)


@public
@require_safe
@told_plainly
def kept(request: HttpRequest, name: str) -> HttpResponse:
    """Show a kept answer as it was given, and whether it would be given today."""
    library = founding()
    found = get_object_or_404(KeptAnswer, name=name)
    record = found.record
    pack = library.pack(record["policy"])
    steps, stated = _steps(record)
    context = {
        "kept": found,
        "pack": pack,
        "outcome": record["outcome"],
        "words": outcome_words(Outcome(record["outcome"]), split_sources(record["facts"])[0]),
        "clauses": [(c, _summary(pack, c)) for c in record["clauses"]],
        "answered": stated_rows(answered(pack, steps, stated)),
        "differences": [sentence(words) for words in _differences(record)],
        "again": ask_url(pack, steps),
    }
    return render(request, "policies/kept.html", context)


def _steps(record: dict[str, Any]) -> tuple[Steps, Stated]:
    """Return the steps that ask the question of a record again, and what it stated."""
    vocabulary = founding().vocabulary
    facts, sources = split_sources(record["facts"])
    checked = vocabulary.check(facts)
    steps = from_facts(checked, vocabulary)
    steps = steps.plus(AS_OF, record["as_of"]) if record["as_of"] else steps
    return steps, Stated(checked, sources)


def _summary(pack: Pack, clause: str) -> str:
    known = pack.clauses.get(clause)
    return known.summary if known else "No longer in the policy."


def _differences(record: dict[str, Any]) -> list[str]:
    try:
        return differences(record, founding().answers(record["policy"], day_of(record)))
    except NotInForceError as error:
        return [str(error)]
