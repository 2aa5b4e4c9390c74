"""What the check goes by is whole: each fact has its source, how sure it is, and its day."""

import re
from datetime import date

import pytest

from clausewise.documents.health import editions, references, tensions
from clausewise.documents.health.facts_file import entries, in_force, text, texts
from clausewise.documents.health.model import CONFIDENCE, Severity, Treatment
from clausewise.documents.health.words import pattern
from documents.health.looked_over import findings
from documents.health.test_wordings import FIRING

FACTS = [
    *(each for name in references.FILES for each in entries(name, "references")),
    *(each for name in tensions.FILES for each in entries(name, "tensions")),
    *entries("editions", "editions"),
    *entries("expected", "expected"),
]
BY_NAME = {text(each, "id"): each for each in FACTS}
PATTERNS = ("all", "none", "document_none", "covered_by", "only_with", "told_in")
BREACH = re.compile(r"\b(breach|breaks the law|unlawful|illegal)\b", re.IGNORECASE)


def test_no_two_facts_have_one_name():
    assert len(BY_NAME) == len(FACTS)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_fact_has_its_source_who_decides_and_when_it_was_checked(name):
    fact = BY_NAME[name]

    assert text(fact, "source")
    assert text(fact, "decides")
    assert text(fact, "verified") in CONFIDENCE
    assert text(fact, "severity") in set(Severity)
    assert text(fact, "treatment", "FLAG") in set(Treatment)
    assert date.fromisoformat(text(fact, "checked")) <= date(2026, 11, 27)


def test_each_fact_on_words_has_a_sentence_that_it_is_found_in():
    known = {rule.removeprefix("edition-") for rule, _ in FIRING}
    on_words = {name for name, fact in BY_NAME.items() if "covered_by" not in fact}

    assert on_words - known == {"all-allegations-to-lado"}  # it needs a document; tried elsewhere


@pytest.mark.parametrize("name", BY_NAME)
def test_its_patterns_can_be_read(name):
    written = [each for key in PATTERNS for each in texts(BY_NAME[name], key)]

    assert all(pattern(each) for each in written)


@pytest.mark.parametrize("name", BY_NAME)
def test_what_nobody_has_checked_is_called_no_breach(name):
    fact = BY_NAME[name]
    doubtful = text(fact, "verified") in {"K", "N"}

    assert not (doubtful and BREACH.search(f"{text(fact, 'now')} {text(fact, 'why')}"))


def test_a_fact_may_end():
    (first, *_) = entries("law", "references")
    ended = {**first, "until": first["since"]}

    assert in_force(first, date(2026, 11, 27))
    assert not in_force(ended, date(2026, 11, 27))


@pytest.mark.parametrize(
    "words",
    [
        "MySpace is covered.",
        "Guidance for Safer Working Practice 2015 applies.",
        "Staff must not befriend parents.",
        "Private posts fall under Freedom of Information.",
    ],
)
def test_what_nobody_has_checked_is_only_to_be_looked_at(words):
    (found,) = findings(words)

    assert found.message.startswith("Check this: ")
    assert found.confidence <= 0.6


def test_a_finding_tells_when_its_fact_was_checked():
    (found,) = findings("The Data Protection Act 1998 applies.")

    assert found.checked == "2026-11-27"


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Staff have no expectation of privacy.", "FLAG-L"),
        ("Abusive comments are removed immediately.", "FLAG-G"),
        ("Changes are told no later than one month from the date.", "FLAG-I"),
        ("Consent is asked for each platform.", "GUARD"),
        ("Staff must provide their passwords when asked.", "BLOCK"),
    ],
)
def test_a_flag_is_printed_with_its_kind(words, label):
    (found,) = findings(words)

    assert found.label == label


def test_next_years_edition_is_one_date():
    (kcsie, *_) = entries("editions", "editions")

    assert editions.in_force_on(kcsie, date(2026, 8, 31)) == 2025
    assert editions.in_force_on(kcsie, date(2026, 9, 1)) == 2026
