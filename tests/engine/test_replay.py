import json
from datetime import date

import pytest
from hypothesis import given, settings

from clausewise.engine.answers import Answers
from clausewise.engine.errors import FactError
from clausewise.engine.policy import Policy
from clausewise.engine.replay import day_of, differences, read_record, record, replay_id
from clausewise.engine.sources import Source
from engine.random_packs import documents, given_facts, read
from engine.small_packs import FRIENDS, answers_of, pack_of

REQUEST = {"activity": "connect", "counterpart": "pupil", "authorised_pupil_contact": False}


def kept(answers=None, facts=REQUEST):
    answers = answers or answers_of()
    return json.loads(json.dumps(record(answers.answer(facts, {"counterpart": Source.CHECK}))))


@settings(max_examples=30)
@given(documents(), given_facts())
def test_any_answer_kept_as_json_replays_the_same(document, facts):
    answers = Answers(Policy(read(document)))

    assert differences(read_record(kept(answers, facts)), answers) == []


def test_a_record_keeps_all_that_decided_the_answer():
    found = kept()

    assert (found["policy"], found["version"], found["vocabulary"]) == ("hillside", "1", 1)
    assert (found["outcome"], found["clauses"]) == ("prohibited", ["7.8"])
    assert found["facts"]["counterpart"] == {"value": "pupil", "source": "check"}
    assert found["facts"]["activity"] == {"value": "connect", "source": "person"}


def test_a_changed_pack_is_noticed_with_what_it_changed():
    stricter = answers_of(FRIENDS.replace("forbid", "advise"))
    found = differences(kept(), stricter)

    assert "the pack has changed since" in found[0]
    assert "outcome was prohibited, it is advised_against" in found[1]


def test_another_version_of_the_vocabulary_is_noticed():
    old = {**kept(), "vocabulary": 0}

    assert differences(old, answers_of()) == ["the vocabulary was version 0"]


def test_another_version_of_the_policy_is_noticed():
    old = {**kept(), "version": "0.9"}

    assert differences(old, answers_of()) == ["the policy was version 0.9, it is 1"]


def test_a_record_with_half_a_character_is_refused():
    with pytest.raises(FactError, match="this is no stored answer: it holds half a character"):
        read_record({**kept(), "policy": "\ud800"})


def test_the_day_is_kept_and_read_back():
    pack = pack_of()
    on_the_day = Answers(Policy(pack, day=date(2026, 9, 1)))

    assert kept()["as_of"] is None
    assert day_of(kept()) is None
    assert day_of(kept(on_the_day)) == date(2026, 9, 1)


@pytest.mark.parametrize("day", ["soon", 20260901, "2026-13-01"])
def test_a_day_that_is_none_is_refused(day):
    with pytest.raises(FactError, match=f"`as_of: {day}` is no date: write it as 2026-09-01"):
        day_of({**kept(), "as_of": day})


def test_the_short_name_depends_on_what_decides_and_not_on_the_outcome():
    name = replay_id(kept())

    assert replay_id({**kept(), "outcome": "permitted"}) == name
    assert replay_id(kept(facts={**REQUEST, "counterpart": "public"})) != name
    assert len(name) == 12


def test_a_record_inside_an_answer_is_found():
    assert read_record({"outcome": "prohibited", "replay": kept()}) == kept()


@pytest.mark.parametrize(
    ("stored", "message"),
    [
        ("no", "this is no stored answer: expected a JSON object"),
        ({"replay": [1]}, "this is no stored answer: expected a JSON object"),
        ({"policy": "cadmus"}, "this is no stored answer: it has no `version`"),
        ({**kept(), "facts": []}, "this is no stored answer: `facts` is an object"),
        ({**kept(), "clauses": "7.8"}, "this is no stored answer: `facts` is an object"),
    ],
)
def test_what_is_no_stored_answer_is_refused(stored, message):
    with pytest.raises(FactError, match=message):
        read_record(stored)


def test_a_stored_fact_that_is_gone_is_refused():
    with pytest.raises(FactError, match="there is no fact `mood`"):
        differences({**kept(), "facts": {"mood": {"value": "x"}}}, answers_of())
