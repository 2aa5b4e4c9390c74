"""Ask knows who asks, their policy, role and declared ties: all shown, all correctable."""

from datetime import date

import pytest

from clausewise.features.people.api import Declared, OnRecord
from clausewise.features.people.declarations.actions import Tie, decide, declare
from clausewise.features.people.models import Declaration, State
from clausewise.features.policies.known import state
from clausewise.features.policies.models import KeptAnswer
from clausewise.features.policies.steps import Steps
from pages import fields, links, words

TODAY = date(2026, 11, 25)
OWN = "account=personal&time=own&device=own"
CONNECT = f"/ask/learn-to-live/?role=employee&activity=connect&{OWN}"


@pytest.fixture
def niece(world):
    """An employee of Riverbank Juniors has declared a niece, and a senior leader approved it."""
    person, slt = (world.person(part, "riverbank-juniors") for part in ("employee", "slt"))
    school = world.organisation("riverbank-juniors")
    tie = Tie("pupil", "close_family", "My niece in Year 4")
    made = declare(by=person, organisation=school, tie=tie, day=TODAY)
    decide(by=slt, declaration=made, to=State.APPROVED, reason="", day=TODAY)
    Declaration.objects.update(expires=date(2099, 8, 31))
    return made.ref


@pytest.fixture
def asker(signed_in):
    return signed_in("employee", "riverbank-juniors")


def test_to_whoever_has_signed_in_their_own_policy_is_offered(asker):
    assert b'value="learn-to-live" selected' in asker.get("/").content
    assert b'value="cadmus" selected' in asker.get("/?policy=cadmus").content


def test_a_common_question_begins_with_the_role_that_is_on_record(asker):
    response = asker.post("/", {"policy": "learn-to-live", "common": 0}, follow=True)

    assert "What is your role? A member of staff (on record) Change" in words(response)


def test_under_another_policy_nothing_is_on_record(asker):
    response = asker.post("/", {"policy": "cadmus", "common": 0}, follow=True)

    assert "on record" not in words(response)


def test_what_was_understood_shows_the_role_for_correction(asker):
    given = {"policy": "learn-to-live", "question": "A pupil wants to follow me on Instagram"}

    said = words(asker.post("/", given))

    assert "What is your role? From your school’s record" in said
    assert 'value="employee" selected' in asker.post("/", given).content.decode()


def test_a_role_that_the_question_states_goes_before_the_record(asker):
    given = {"policy": "learn-to-live", "question": "I am a governor. A pupil wants to follow me"}

    response = asker.post("/", given)

    assert "From your school’s record" not in words(response)
    assert b'value="governor" selected' in response.content


def test_a_role_that_was_corrected_is_no_longer_on_record(asker):
    said = words(asker.get(CONNECT.replace("employee", "governor") + "&counterpart=pupil"))

    assert "A governor Change" in said
    assert "on record" not in said


def test_a_declared_tie_answers_in_one_tap_and_is_shown_as_on_record(asker, niece):
    question = asker.get(f"{CONNECT}&counterpart=pupil&asked=approval_slt")
    assert "Your declared relationship: close family, a pupil" in words(question)
    tap = next(url for url in links(question) if "declared=" in url)

    answer = asker.get(tap)

    assert "Your declared relationship Close family, a pupil (on record) Change" in words(answer)
    assert "learn-to-live" in tap


def test_a_tie_is_offered_when_it_is_asked_who_the_other_person_is(asker, niece):
    page = asker.get(f"{CONNECT}&asked=counterpart")

    assert f"{CONNECT}&declared={niece}" in links(page)


@pytest.mark.parametrize(("whom", "offered"), [("pupil", True), ("colleague", False)])
def test_a_tie_is_offered_and_counts_only_for_whom_it_is_about(vocabulary, whom, offered):
    tie = Declared("k3n9w2", "pupil", "own_child", "", "")
    known = OnRecord("employee", (tie,))
    steps = Steps((("counterpart", whom),))

    assert (state(steps, known, vocabulary).offered == (tie,)) == offered
    chosen = state(steps.plus("declared", tie.ref), known, vocabulary)
    assert (chosen.facts.get("relationship") == "own_child") == offered
    assert chosen.offered == ()


def test_a_question_that_no_tie_answers_offers_none(asker, niece):
    page = asker.get("/ask/learn-to-live/?role=employee")

    assert "What do you want to do?" in words(page)
    assert "Your declared relationship" not in words(page)


def test_the_approval_of_a_tie_counts_in_the_answer_and_can_be_taken_back(asker, niece):
    asked = f"{CONNECT}&declared={niece}&content=none&counterpart_age=9"
    answer = asker.get(asked)

    assert "Ask first" not in words(answer)
    change = next(url for url in links(answer) if "activity=connect" in url and niece not in url)
    assert "on record" in words(asker.get(change))  # the role stays


def test_to_another_person_a_declared_tie_in_an_address_says_nothing(signed_in, niece):
    asked = f"{CONNECT}&declared={niece}"

    for client in (signed_in("volunteer", "riverbank-juniors"), signed_in("slt", "ash-lane")):
        said = words(client.get(asked))
        assert "declared" not in said.lower()
        assert "on record" not in said


def test_a_question_in_words_can_be_about_somebody_declared(asker, niece):
    given = {"policy": "learn-to-live", "question": "She wants to follow me on Instagram"}

    response = asker.post("/", given)

    assert "Is it about somebody whom you have declared?" in words(response)
    assert "Close family, a pupil: My niece in Year 4" in words(response)


def test_others_are_compared_on_what_a_tie_states_and_not_on_whose_it_is(asker, niece):
    answer = asker.get(f"{CONNECT}&declared={niece}&content=none&counterpart_age=9")

    (compare,) = [url for url in links(answer) if url.startswith("/compare/?")]
    assert "counterpart=pupil&relationship=close_family" in compare
    assert niece not in compare
    assert asker.get(f"{compare}&declared={niece}").status_code == 200


def test_a_kept_answer_keeps_that_it_rested_on_the_record_and_not_whose(asker, niece):
    answer = asker.get(f"{CONNECT}&declared={niece}&content=none&counterpart_age=9")
    given = dict(fields(answer))

    response = asker.post("/answers/", given, follow=True)

    record = KeptAnswer.objects.get().record
    assert record["facts"]["relationship"] == {"value": "close_family", "source": "record"}
    assert record["facts"]["role"]["source"] == "record"
    assert niece not in str(record)
    assert "Close family (on record)" in words(response)
