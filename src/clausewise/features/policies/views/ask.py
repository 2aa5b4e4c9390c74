"""Ask: from a sentence or a list to one question a page, and to the answer."""

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.engine.answers import Answers
from clausewise.engine.pack import Outcome
from clausewise.engine.questions import Question
from clausewise.engine.understand import understand
from clausewise.features.people.api import Request, on_record, own_policies
from clausewise.features.policies.common import COMMON
from clausewise.features.policies.forms import start_form
from clausewise.features.policies.known import Stated, begin, state_for
from clausewise.features.policies.library import founding
from clausewise.features.policies.pages.answering import answer_page
from clausewise.features.policies.pages.asking import (
    QuestionPage,
    ask_url,
    next_question,
    question_page,
)
from clausewise.features.policies.pages.starting import is_empty_site
from clausewise.features.policies.pages.understood import understood_page
from clausewise.features.policies.steps import CHANGE, LISTS, NOTHING, SKIP, Steps, write_ticked
from clausewise.features.policies.views.refusals import told_plainly
from clausewise.ui.permissions import public

UNKNOWN = "?"
CHOOSE = "Choose an answer, or choose “I do not know”"
CHOOSE_ACT = "Choose what you want to do"
TICK = "Tick what applies, or tick “None of these”"


@public
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: Request) -> HttpResponse:
    """Take a question in plain English, a common one, or lead to the list of activities.

    To whoever has signed in their own organisation's policy is offered first.
    """
    library = founding()
    packs = [library.pack(name) for name in library.names]
    own = own_policies(request.viewer)
    chosen = request.GET.get("policy", own[0] if own else "")
    form = start_form(request.POST or None, packs, chosen)
    if request.method == "POST" and form.is_valid():
        pack = library.pack(form.cleaned_data["policy"])
        known = on_record(request.viewer, pack.id, timezone.localdate())
        steps = form.common_steps()
        if steps is not None:
            return redirect(ask_url(pack, begin(steps, known)))
        understanding = understand(form.cleaned_data["question"], library.lexicon)
        page = understood_page(pack, understanding, known)
        return render(request, "policies/understood.html", {"page": page})
    context = {"form": form, "common": COMMON, "is_empty_site": is_empty_site()}
    return render(request, "policies/start.html", context)


@public
@require_safe
@told_plainly
def ask(request: Request, policy: str) -> HttpResponse:
    """Show the next question, or the answer once it is settled or all else is unknown."""
    pairs = parse_qsl(request.META["QUERY_STRING"], keep_blank_values=True)
    steps = Steps.read(_steps(pairs))
    answers = founding().answers(policy, steps.day())
    stated = state_for(request.viewer, policy, steps, founding().vocabulary)
    submitted = dict(pairs).get("asked")
    if submitted:
        return _submitted(request, answers, (steps, stated), submitted)
    answer = answers.answer(stated.facts, stated.sources)
    question = None
    if answer.outcome is Outcome.UNDECIDED or "activity" not in stated.facts:
        question = next_question(answers, stated.facts, steps, request.GET.get(CHANGE, ""))
    if question is not None:
        page = question_page(answers.policy.pack, question, steps, stated)
        return render(request, "policies/question.html", {"page": page})
    shown = answer_page(answer, steps, stated, timezone.localdate())
    return render(request, "policies/answer.html", {"page": shown})


def _steps(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out the answer that is being given: it becomes a step once it is read."""
    asked = dict(pairs).get("asked")
    return [pair for pair in pairs if pair[0] != asked or asked in LISTS]


def _submitted(
    request: HttpRequest, answers: Answers, come_to: tuple[Steps, Stated], name: str
) -> HttpResponse:
    """Add the answer given as a step, or ask again with what is missing."""
    pack, (steps, stated) = answers.policy.pack, come_to
    question = next_question(answers, stated.facts, steps, name)
    if question is None:
        return redirect(ask_url(pack, steps))
    page = question_page(pack, question, steps, stated, _missing(question, name))
    given = _ticked(request, page) if name in LISTS else _chosen(request, name)
    if given is None:
        return render(request, "policies/question.html", {"page": page})
    return HttpResponseRedirect(ask_url(pack, steps.plus(*given)))


def _missing(question: Question, name: str) -> str:
    """Say what to do where nothing was chosen."""
    if name in LISTS:
        return TICK
    return CHOOSE_ACT if question.fact.name == "activity" else CHOOSE


def _chosen(request: HttpRequest, name: str) -> tuple[str, str] | None:
    """Return the step that an answer makes, or None where none was chosen."""
    value = request.GET.get(name, "")
    if value == UNKNOWN:
        return SKIP, name
    return (name, value) if value else None


def _ticked(request: HttpRequest, page: QuestionPage) -> tuple[str, str] | None:
    """Return the step that a checklist makes, or None where nothing, or both, was ticked."""
    shown = [option.value for option in page.options]
    ticks = request.GET.getlist("tick")
    ticked = [name for name in ticks if name in shown]
    if not page.checklist or bool(ticked) == (NOTHING in ticks):
        return None
    return page.name, write_ticked(ticked, shown)
