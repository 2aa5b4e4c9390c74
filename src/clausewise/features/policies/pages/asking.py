"""The pages that ask: one question, or one checklist, and how far one has come."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse

from clausewise.engine.answers import Answers
from clausewise.engine.checklists import ask_together
from clausewise.engine.choices import Choice
from clausewise.engine.pack import Pack
from clausewise.engine.questions import Question
from clausewise.engine.sources import Source
from clausewise.engine.vocabulary import Value, Values, Vocabulary
from clausewise.engine.words import capitalised, day_words, value_words
from clausewise.features.policies.known import NOTHING_RECORDED, Stated
from clausewise.features.policies.steps import (
    AS_OF,
    CHANGE,
    DECLARED,
    LISTS,
    NOTHING,
    SKIP,
    Steps,
    write_values,
)

CHECKLISTS = {
    "content": ("What does it say or show?", "Tick all that apply. Does it:"),
    "profile": ("What about the profile?", "Tick all that apply. Does it:"),
    "setup": ("What is in place for the account?", "Tick all that apply. Does it:"),
}


PARTS = {
    "who": "Who it is about or shows",
    "private": "Private or sensitive things",
    "tone": "How it may strike others",
    "voice": "Whose voice and interests",
}
ACTS = {
    "own": "Use social media",
    "school": "Run or use a school account",
    "seen": "Something you saw, or were asked",
    "employer": "Act for the school as an employer",
}
ACT_PARTS = {
    "own": [
        "browse",
        "post",
        "discuss",
        "message",
        "email",
        "connect",
        "join_group",
        "set_profile",
        "sign_up",
        "take_photo",
        "reuse_content",
        "edit_encyclopaedia",
        "give_reference",
        "share_password",
    ],
    "school": [
        "create_account",
        "moderate",
        "close_account",
        "add_external_friend",
        "advertise_for_contributors",
    ],
    "seen": [
        "see_concern",
        "answer_media",
        "raise_complaint",
        "refuse_removal",
        "hand_over_credentials",
    ],
    "employer": [
        "search_person",
        "monitor_use",
        "request_credentials",
        "request_removal",
        "investigate",
        "escalate",
        "block_site",
    ],
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing answered: in words, and where to answer it again."""

    key: str
    value: str
    change_url: str
    change_what: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: the form's value and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """Some options under a heading of their own; the list's only part has none."""

    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """A clause for the sake of which something is asked."""

    clause: str
    summary: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A declared tie to choose in one tap: in words, one's own note of it, and where it leads."""

    words: str
    note: str
    url: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question: the options, why it is asked, the answers so far and the way back."""

    pack: Pack
    name: str
    title: str
    hint: str
    options: tuple[Option, ...]
    parts: tuple[Part, ...]
    checklist: bool
    why: tuple[Why, ...]
    answered: tuple[Row, ...]
    hidden: tuple[tuple[str, str], ...]
    back: str
    number: int
    ties: tuple[Tie, ...] = ()
    error: str = ""


def ask_url(pack: Pack, steps: Steps) -> str:
    """Return the address of a question under a policy."""
    query = steps.query()
    return reverse("policies:ask", args=[pack.id]) + (f"?{query}" if query else "")


def next_question(
    answers: Answers, facts: dict[str, Value | Values], steps: Steps, wanted: str = ""
) -> Question | None:
    """Return what to ask next: what one wants to do first, then what the engine turns on.

    `wanted` names the fact or the checklist to ask again, if the answer still turns on it.
    """
    if not facts.get("activity") and "activity" not in steps.skipped:
        fact = answers.policy.pack.vocabulary.fact("activity")
        choices = tuple(Choice(capitalised(fact.labels[v]), (v,)) for v in fact.values)
        return Question(fact, choices, ())
    masks = answers.policy.decide(facts).masks
    if wanted:
        every = answers.policy.pack.vocabulary.facts.values()
        others = {fact.name for fact in every if wanted not in (fact.name, fact.topic)}
        question = ask_together(answers.questions, facts, masks, steps.skipped | others)
        if question:
            return question
    return ask_together(answers.questions, facts, masks, steps.skipped)


def question_page(
    pack: Pack, question: Question, steps: Steps, stated: Stated, error: str = ""
) -> QuestionPage:
    """Lay out a question, as a checklist where several of its kind are open."""
    facts = pack.vocabulary.facts
    many = question.fact.topic in LISTS and len(question.alongside) > 1
    name = question.fact.topic if many else question.fact.name
    title, hint = CHECKLISTS[name] if many else (question.fact.ask, "")
    shown = [Option(n, facts[n].item) for n in question.alongside] if many else _options(question)
    return QuestionPage(
        pack=pack,
        name=name,
        title=title,
        hint=hint,
        options=tuple(shown),
        parts=tuple(_parts(pack, question, shown, checklist=many)),
        checklist=many,
        why=tuple(Why(c, pack.clauses[c].summary) for c in question.why),
        answered=tuple(answered(pack, steps, stated)),
        hidden=steps.pairs,
        back=ask_url(pack, steps.back()) if steps.pairs else reverse("policies:start"),
        number=len(steps.pairs) + 1,
        ties=tuple(_ties(pack, steps, stated, name)),
        error=error,
    )


def _parts(
    pack: Pack, question: Question, options: list[Option], *, checklist: bool
) -> Iterator[Part]:
    """Divide a long list under headings, in the order in which they stand here."""
    facts, name = pack.vocabulary.facts, question.fact.name
    where = {o.value: facts[o.value].part if checklist else _act_part(o.value) for o in options}
    titles = PARTS if checklist else ACTS if name == "activity" else {}
    for part, title in titles.items():
        listed = tuple(option for option in options if where[option.value] == part)
        if listed:
            yield Part(title, listed)
    rest = tuple(option for option in options if where[option.value] not in titles)
    if rest:
        yield Part("Anything else" if titles and len(rest) < len(options) else "", rest)


def _act_part(activity: str) -> str:
    return next((part for part, acts in ACT_PARTS.items() if activity in acts), "")


def _options(question: Question) -> list[Option]:
    return [
        Option(write_values(question.fact, c.values), capitalised(c.label))
        for c in question.choices
    ]


def _ties(pack: Pack, steps: Steps, stated: Stated, name: str) -> Iterator[Tie]:
    """Yield each declared tie that would answer the question, in one tap."""
    for tie in stated.offered:
        if name in tie.facts(pack.vocabulary, stated.facts.get("activity")):
            yield Tie(tie.words, tie.note, ask_url(pack, steps.plus(DECLARED, tie.ref)))


def answered(pack: Pack, steps: Steps, stated: Stated = NOTHING_RECORDED) -> list[Row]:
    """Return each step in words, with the address that asks it again and what is on record."""
    rows = []
    for name, value in steps.pairs:
        if name != DECLARED:
            row = _row(pack, steps, name, value)
            recorded = stated.sources.get(name) is Source.RECORD
            rows.append(replace(row, value=f"{row.value} (on record)") if recorded else row)
        elif stated.tie:
            again = ask_url(pack, steps.without(DECLARED))
            words = f"{capitalised(stated.tie.words)} (on record)"
            rows.append(Row("Your declared relationship", words, again, "whom you declared"))
    return rows


def _row(pack: Pack, steps: Steps, name: str, value: str) -> Row:
    vocabulary = pack.vocabulary
    again = _again(pack, steps.without(name, value), value if name == SKIP else name)
    if name in LISTS:
        title = CHECKLISTS[name][0]
        return Row(title, _ticked_words(vocabulary, value), again, title.lower().rstrip("?"))
    if name == AS_OF:
        day = Steps(((name, value),)).day()
        return Row("As of", day_words(day) if day else value, again, "the day")
    if name == SKIP:
        fact = vocabulary.fact(value)
        return Row(fact.ask, "I do not know", again, fact.ask.lower().rstrip("?"))
    fact = vocabulary.fact(name)
    stated = Steps(((name, value),)).facts(vocabulary)[name]
    return Row(fact.ask, value_words(fact, stated), again, fact.ask.lower().rstrip("?"))


def _again(pack: Pack, steps: Steps, name: str) -> str:
    """Return the address that asks for one answer again."""
    return ask_url(pack, steps if name == AS_OF else steps.plus(CHANGE, name))


def _ticked_words(vocabulary: Vocabulary, value: str) -> str:
    ticked = [part for part in value.split(".") if not part.startswith("-")]
    if not ticked or value == NOTHING:
        return "None of these"
    return capitalised("; ".join(vocabulary.fact(part).item for part in ticked))
