"""Reads one question: what the person wants to do first, then every fact that bears on it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clausewise.engine.understand.acts import heard_act
from clausewise.engine.understand.ages import ages
from clausewise.engine.understand.approvals import Approvals
from clausewise.engine.understand.denials import Denial, Denials
from clausewise.engine.understand.lexicon import Lexicon, Rule
from clausewise.engine.understand.model import FactValue, Understanding
from clausewise.engine.understand.platforms import Places
from clausewise.engine.understand.resolve import Reading, settle
from clausewise.engine.understand.scope import Scope
from clausewise.engine.understand.tagging import Line
from clausewise.engine.understand.text import tokens

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
OF_CONCERN = {
    "pupil_contacted_me": "pupil",
    "former_pupil_contacted_me": "former_pupil",
    "family_contacted_me": "family_of_pupil",
    "media_enquiry": "journalist",
    "child_disclosure": "pupil",
}
DENIED = 2
THIS, OTHER = "this_platform", "other_platform_only"


@dataclass(frozen=True, slots=True)
class _Question:
    """One text in the forms that the parts of the reading need."""

    text: str
    line: Line
    plain: Line
    denied: tuple[Denial, ...]
    scope: Scope

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> "_Question":
        line = lexicon.tagger.line(text)
        denied = tuple(Denials(lexicon.words).items(line.text))
        spans = tuple((each.start, each.end) for each in denied)
        return cls(
            text, line, Line.of(tokens(text)), denied, Scope.of(line.text, lexicon.words, spans)
        )


def understand(text: str, lexicon: Lexicon) -> Understanding:
    """Read every fact that `text` states in the lexicon's language, with the words it came from.

    Never raises: text that says nothing gives an empty understanding. Conditions, doubts and
    questions state nothing; two differing readings of one fact are listed as unclear.
    """
    question = _Question.of(text, lexicon)
    act = heard_act(question.line, lexicon)
    activity = str(act.value) if act else ""
    readings = [
        *([act] if act else []),
        *_ruled(question, lexicon, activity),
        *_denied(question, lexicon, activity),
        *_approved(question, lexicon),
        *_placed(question, lexicon, activity),
        *_aged(question, lexicon, activity),
    ]
    facts, unclear = settle(_told(_consented(readings, lexicon, text)), text)
    return Understanding(text, facts, unclear)


def _ruled(question: _Question, lexicon: Lexicon, activity: str) -> Iterator[Reading]:
    for rule in lexicon.rules:
        if rule.only and activity not in rule.only:
            continue
        line = question.plain if rule.plain else question.line
        for found in rule.pattern.finditer(line.text):
            stated = rule.free or rule.plain or question.scope.states(*found.span())
            if stated and not rule.unless.search(line.text):
                yield _reading(rule, found, line)


def _reading(rule: Rule, found: re.Match[str], line: Line) -> Reading:
    value = rule.value
    if value is None:
        number = found["n"]
        value = int(number) if number.isdecimal() else NUMBERS.index(number)
    return Reading(rule.fact, value, rule.strength, *line.source(*found.span()))


def _denied(question: _Question, lexicon: Lexicon, activity: str) -> Iterator[Reading]:
    if activity not in lexicon.group("denying"):
        return
    silent = {"about_school"} if activity in lexicon.group("own_page") else set()
    for denial in question.denied:
        place = question.line.source(denial.start, denial.end)
        for fact, value in _facts_of(lexicon, denial.item):
            fits = denial.of_topic == fact.startswith("about_") or not _on_people(fact)
            if fits and fact not in silent:
                yield Reading(fact, value, DENIED, *place)


def _facts_of(lexicon: Lexicon, item: str) -> Iterator[tuple[str, FactValue]]:
    """Yield the facts that denying an item states."""
    for each in lexicon.denials:
        if each.pattern.fullmatch(item) is not None:
            yield from each.facts


def _on_people(fact: str) -> bool:
    """Tell the facts that "no pupils" and "nothing about pupils" deny differently."""
    return fact.startswith("shows_") or fact in {"about_school", "names_pupil"}


def _approved(question: _Question, lexicon: Lexicon) -> Iterator[Reading]:
    found = Approvals(lexicon.answers, lexicon.words).found(question.line.text, question.scope)
    for each in found:
        place = question.line.source(each.start, each.end)
        yield Reading(each.fact, each.value, DENIED, *place)


def _placed(question: _Question, lexicon: Lexicon, activity: str) -> Iterator[Reading]:
    if activity in lexicon.group("without_place"):
        return
    line = question.line
    named = [question.text[each.start : each.end] for each in line.tokens if each.word[:2] == "P_"]
    for each in Places(lexicon.words).mentions(line.text, named):
        yield Reading("platform", each.value, 1, *line.source(each.start, each.end))


def _aged(question: _Question, lexicon: Lexicon, activity: str) -> Iterator[Reading]:
    if activity not in lexicon.group("aged"):
        return
    for years, start, end in ages(question.plain.text, lexicon.words):
        yield Reading("counterpart_age", years, 1, *question.plain.source(start, end))


def _consented(readings: list[Reading], lexicon: Lexicon, text: str) -> Iterator[Reading]:
    """Hold a parent's consent for a platform against the platform of the act."""
    acted = {each.value for each in readings if each.fact == "platform"}
    for each in readings:
        if each.fact != "image_consent" or each.value not in {THIS, OTHER}:
            yield each
            continue
        words = lexicon.tagger.line(text[each.start : each.end])
        agreed = {place.value for place in Places(lexicon.words).named(words.text)}
        if len(acted) == 1 and agreed:
            yield replace(each, value=THIS if agreed <= acted else OTHER)
        elif each.value == OTHER:
            yield each


def _told(found: Iterable[Reading]) -> Iterator[Reading]:
    """Add what follows from what was read."""
    for each in found:
        yield each
        if each.fact == "concern" and each.value in OF_CONCERN:
            other = OF_CONCERN[str(each.value)]
            yield Reading("counterpart", other, each.strength, each.start, each.end)
