"""Cases written as sentences: read into facts, and tried on the rule that they are to show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from clausewise.engine.answers import Answers
from clausewise.engine.errors import PackError
from clausewise.engine.loading import load_pack
from clausewise.engine.pack import Case
from clausewise.engine.policy import Policy
from clausewise.engine.proofs import rule_state
from clausewise.engine.understand import understand
from clausewise.engine.vocabulary import Vocabulary, written
from clausewise.features.audit.api import record
from clausewise.features.people.api import Person, RefusedError, check_may
from clausewise.features.policies.drafting.actions import MAY
from clausewise.features.policies.drafting.packs import files_of, rule_id
from clausewise.features.policies.drafting.queries import clauses_of
from clausewise.features.policies.drafting.rule_words import condition_words
from clausewise.features.policies.library import Library
from clausewise.features.policies.models import DraftClause, PolicyDraft

STATES = {True: "applies", False: "quiet"}
SAID = {True: "say that the rule applies", False: "say that it does not"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as somebody would ask it, and whether the rule is to apply to it."""

    say: str
    applies: bool


def add_case(
    *, by: Person, clause: DraftClause, example: Example, library: Library, now: datetime
) -> DraftClause:
    """Add a case to a clause's rule, written as somebody would ask it.

    Raises RefusedError where the sentence cannot be read, or does not show what it is said to.
    """
    check_may(by, MAY, clause.organisation, timezone.localdate(now))
    given = _read(example.say, library)
    _try(clause, example, given, library.vocabulary)
    with transaction.atomic():
        kept = DraftClause.objects.select_for_update(of=("self",)).get(pk=clause.pk)
        case = {"say": example.say, "given": given, "applies": example.applies}
        kept.cases = [*kept.cases, case]
        kept.save(update_fields=["cases"])
        record(by, "policies.added_case", kept.draft, details={"clause": kept.name})
    return kept


def _read(say: str, library: Library) -> dict[str, str]:
    facts = understand(say, library.lexicon).as_facts()
    if "activity" not in facts:
        raise RefusedError(
            "We could not tell what somebody wants to do. Write it as they would ask it, such as: a"
            " pupil wants to follow me on Instagram"
        )
    return {name: written(value) for name, value in facts.items()}


def _try(
    clause: DraftClause, example: Example, given: Mapping[str, str], vocabulary: Vocabulary
) -> None:
    """Raise RefusedError unless the rule applies, or stays quiet, as it is said to."""
    try:
        pack = load_pack(files_of(clause.draft, clauses_of(clause.draft)), vocabulary)
    except PackError as error:
        raise RefusedError(f"Put the pack right first: {error.problems[0].message}") from error
    rule = next((each for each in pack.rules if each.id == rule_id(clause)), None)
    if rule is None:
        raise RefusedError("Decide on the clause and give it a rule first")
    answers, facts = Answers(Policy(pack)), vocabulary.check(given)
    case = Case(example.say, facts, answers.answer(facts).outcome)
    if rule_state(answers, rule, case) != STATES[example.applies]:
        read = "; ".join(case_words(given, vocabulary))
        raise RefusedError(
            f"The sentence does not {SAID[example.applies]}. We read it as: {read}. Say more of it,"
            " or change the rule."
        )


def case_words(given: Mapping[str, str], vocabulary: Vocabulary) -> list[str]:
    """Return what a case was read as, a fact at a time."""
    return [condition_words(vocabulary.facts[name], value) for name, value in given.items()]


def pack_files(draft: PolicyDraft, vocabulary: Vocabulary) -> dict[str, str]:
    """Return the files of a draft's pack with its cases, each with what the draft answers to it."""
    clauses = clauses_of(draft)
    files = files_of(draft, clauses)
    try:
        answers = Answers(Policy(load_pack(files, vocabulary)))
    except PackError:
        return files  # without cases, so that whoever mends it sees what is wrong
    cases = {rule_id(each): _by_kind(each, answers, vocabulary) for each in clauses if each.cases}
    return files_of(draft, clauses, cases)


def _by_kind(clause: DraftClause, answers: Answers, vocabulary: Vocabulary) -> dict[str, Any]:
    kinds: dict[str, list[dict[str, Any]]] = {}
    for case in clause.cases:
        outcome = answers.answer(vocabulary.check(case["given"])).outcome
        entry = {"say": case["say"], "given": case["given"], "outcome": outcome.value}
        kinds.setdefault("fires" if case["applies"] else "quiet", []).append(entry)
    return kinds
