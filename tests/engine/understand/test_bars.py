import time
from collections import Counter

import pytest

from clausewise.engine.understand import understand
from engine.understand.asked import (
    ACTIVITY_BAR,
    ACTS,
    FRESH,
    LEXICON,
    OWN,
    PRECISION_BAR,
    SETS,
    facts,
    score,
)


@pytest.mark.parametrize("name", SETS)
def test_what_is_asked_is_understood_in_more_than_85_of_100_questions(name):
    assert score(SETS[name]).activity >= ACTIVITY_BAR


@pytest.mark.parametrize("name", SETS)
def test_of_all_facts_stated_at_least_97_of_100_are_right(name):
    assert score(SETS[name]).precision >= PRECISION_BAR


@pytest.mark.parametrize("asked", [ACTS, FRESH], ids=["acts", "fresh"])
def test_what_is_asked_is_understood_in_other_peoples_voices_too(asked):
    assert score(asked).activity >= ACTIVITY_BAR


def test_a_reading_that_invents_falls_under_the_bar():
    invents = score(OWN, lambda text: facts(text) | {"unsure": True})

    assert invents.precision < PRECISION_BAR


def test_a_reading_that_never_knows_what_is_asked_falls_under_the_bar():
    assert score(OWN, lambda _: {}).activity < ACTIVITY_BAR


def test_our_own_questions_ask_for_every_activity_five_times(vocabulary):
    asked = Counter(each["facts"]["activity"] for each in OWN)

    assert [act for act in vocabulary.facts["activity"].values if asked[act] < 5] == []


def test_our_own_questions_meet_every_kind_of_concern_three_times(vocabulary):
    met = Counter(each["facts"].get("concern") for each in OWN)

    assert [kind for kind in vocabulary.facts["concern"].values if met[kind] < 3] == []


def test_our_own_questions_state_only_what_the_vocabulary_has(vocabulary):
    stated = {(fact, value) for each in OWN for fact, value in each["facts"].items()}

    assert [pair for pair in stated if pair[1] not in vocabulary.facts[pair[0]].values] == []


def test_a_question_takes_at_most_five_milliseconds():
    texts = [each["question"] for each in OWN]
    start = time.process_time()

    for text in texts:
        understand(text, LEXICON)

    assert (time.process_time() - start) / len(texts) <= 0.005
