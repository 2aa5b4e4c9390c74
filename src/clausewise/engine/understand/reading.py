"""Reads one question: what the person wants to do first, then every fact that bears on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausewise.engine.understand.ages import ages
from clausewise.engine.understand.approvals import approvals
from clausewise.engine.understand.denials import Denial, denials
from clausewise.engine.understand.lexicon.kinds import DENYING, MEETING, WITHOUT_PLACE
from clausewise.engine.understand.lexicon.model import Lexicon, Rule
from clausewise.engine.understand.lexicon.rules_concerns import OF_CONCERN
from clausewise.engine.understand.model import Understanding
from clausewise.engine.understand.platforms import places
from clausewise.engine.understand.resolve import Reading, settle
from clausewise.engine.understand.scope import Scope
from clausewise.engine.understand.tagging import Line
from clausewise.engine.understand.text import Token, tokens

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FAMILIAR = frozenset({"own_child", "close_family", "prior_friend"})
DENIED, SURE = 2, 3


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
        denied = tuple(denials(line.text))
        spans = tuple((each.start, each.end) for each in denied)
        return cls(text, line, Line.of(tokens(text)), denied, Scope.of(line.text, spans))


def understand(text: str, lexicon: Lexicon) -> Understanding:
    """Every fact that `text` states in the lexicon's language, with the words it came from.

    Never raises: text that says nothing gives an empty understanding. Conditions, doubts and
    questions state nothing; two differing readings of one fact are listed as unclear.
    """
    question = _Question.of(text, lexicon)
    act = _activity(question, lexicon)
    activity = str(act.value) if act else ""
    readings = [
        *([act] if act else []),
        *_ruled(question, lexicon, activity),
        *_denied(question, lexicon, activity),
        *_approved(question),
        *_placed(question, activity),
        *_aged(question, activity),
    ]
    facts, unclear = settle(_told(readings), text)
    return Understanding(text, facts, unclear)


def _activity(question: _Question, lexicon: Lexicon) -> Reading | None:
    """The first cue that fits; failing that, the first that fits when all is read as a wish."""
    for line in (question.line, _wished(question.line)):
        for cue, pattern, unless in lexicon.compiled_cues:
            found = pattern.search(line.text)
            if found and not unless.search(line.text):
                return Reading("activity", cue.activity, 1, *line.source(*found.span()))
    return None


def _wished(line: Line) -> Line:
    """The line with "I want to" before each sentence that does not ask."""
    words: list[Token] = []
    opening = True
    for token in line.tokens:
        if opening and token.word not in {"ASK", "WANT"}:
            words.append(Token("WANT", token.start, token.start))
        words.append(token)
        opening = token.word in ".?!;"
    return Line.of(words)


def _ruled(question: _Question, lexicon: Lexicon, activity: str) -> Iterator[Reading]:
    for rule, pattern, unless in lexicon.compiled_rules:
        if rule.only and activity not in rule.only:
            continue
        line = question.plain if rule.plain else question.line
        for found in pattern.finditer(line.text):
            stated = rule.free or rule.plain or question.scope.states(*found.span())
            if stated and not unless.search(line.text):
                yield _reading(rule, found, line)


def _reading(rule: Rule, found: re.Match[str], line: Line) -> Reading:
    value = rule.value
    if "n" in found.groupdict():
        number = found["n"]
        value = int(number) if number.isdecimal() else NUMBERS.index(number)
    return Reading(rule.fact, value, rule.strength, *line.source(*found.span()))


def _denied(question: _Question, lexicon: Lexicon, activity: str) -> Iterator[Reading]:
    if activity not in DENYING:
        return
    for denial in question.denied:
        for pattern, facts in lexicon.compiled_denials:
            if pattern.fullmatch(denial.item) is None:
                continue
            place = question.line.source(denial.start, denial.end)
            for fact, value in facts:
                if fact != "about_school" or denial.of_topic:
                    yield Reading(fact, value, DENIED, *place)


def _approved(question: _Question) -> Iterator[Reading]:
    for each in approvals(question.line.text, question.scope):
        place = question.line.source(each.start, each.end)
        yield Reading(each.fact, each.value, DENIED, *place)


def _placed(question: _Question, activity: str) -> Iterator[Reading]:
    if activity in WITHOUT_PLACE:
        return
    line = question.line
    named = [question.text[each.start : each.end] for each in line.tokens if each.word[:2] == "P_"]
    for each in places(line.text, named):
        yield Reading("platform", each.value, 1, *line.source(each.start, each.end))


def _aged(question: _Question, activity: str) -> Iterator[Reading]:
    if activity not in MEETING | {"see_concern"}:
        return
    for years, start, end in ages(question.plain.text):
        yield Reading("counterpart_age", years, 1, *question.plain.source(start, end))


def _told(readings: list[Reading]) -> Iterator[Reading]:
    """What follows from what was read, and what is better left out."""
    values = {each.fact: each.value for each in readings}
    familiar = values.get("relationship") in FAMILIAR and values.get("activity") == "message"
    for each in readings:
        if each.fact == "started_by" and each.value == "me" and familiar:
            continue
        yield each
        if each.fact == "concern" and each.value in OF_CONCERN:
            other = OF_CONCERN[str(each.value)]
            yield Reading("counterpart", other, each.strength, each.start, each.end)
        if each.fact == "identifies_employer" and each.value is False:
            yield Reading("school_in_profile_name", False, SURE, each.start, each.end)
