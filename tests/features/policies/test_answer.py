"""The answer page: one for each outcome, with all that follows from it."""

import pytest

from clausewise.engine.pack import Outcome
from clausewise.engine.words import OUTCOMES
from clausewise.features.policies.steps import Steps
from pages import links, title, words
from situations import ANSWERS, CONCERN, CONTRADICTION, SET_ASIDE

CONCERNS = (
    "concern=former_pupil_contacted_me&recently_left=no",
    "concern=former_pupil_contacted_me&skip=recently_left",
)


def test_there_is_a_situation_for_every_outcome():
    assert set(ANSWERS) == {str(outcome) for outcome in Outcome}


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_is_told_in_words_a_mark_and_a_colour(client, outcome):
    response = client.get(ANSWERS[outcome])
    html = response.content.decode()

    assert response.status_code == 200
    assert f"outcome--{outcome}" in html
    assert 'class="outcome__mark"' in html
    assert f'<p class="outcome__words">{OUTCOMES[outcome]}</p>' in html
    assert title(response).startswith(OUTCOMES[outcome])


def test_a_concern_is_answered_with_what_to_do_and_not_with_allowed(client):
    response = client.get(CONCERN)

    assert title(response).startswith("What to do")
    assert "Do it without delay." in words(response)
    assert "Allowed" not in words(response)


@pytest.mark.parametrize("steps", CONCERNS)
def test_whoever_saw_something_is_never_told_to_wait(client, steps):
    said = words(client.get(f"/ask/little-eaton/?activity=see_concern&{steps}"))

    assert "Tell the designated safeguarding lead at once" in said
    assert "do not do it" not in said
    assert "before you do anything" not in said


@pytest.mark.parametrize(
    ("more", "is_first"),
    [("child_at_risk=yes", True), ("illegal=yes", True), ("disrepute=yes", False)],
)
def test_a_child_in_danger_comes_before_the_policy(client, more, is_first):
    said = words(client.get(f"/ask/cadmus/?activity=post&{more}"))

    assert ("999" in said) is is_first


def test_a_clause_that_was_set_aside_is_shown_with_what_set_it_aside(client):
    assert "Set aside by clause" in words(client.get(SET_ASIDE))


@pytest.mark.parametrize("outcome", Outcome)
def test_an_answer_says_whose_policy_of_when_it_is(client, outcome):
    said = words(client.get(ANSWERS[outcome]))

    assert "version" in said
    assert "in effect from" in said
    assert "Replay id" in said


@pytest.mark.parametrize(
    ("outcome", "clause"),
    [
        ("prohibited", "Clause 5.5(v)/1 Do not befriend"),
        ("needs_approval", "Clause 18.8 The head or your manager must approve"),
        ("advised_against", "Clause 7.10"),
        ("permitted", "Clause 3.3"),
        ("undecided", "The clauses it turns on Clause 7.10"),
    ],
)
def test_the_clauses_that_decide_are_named_with_what_they_say(client, outcome, clause):
    assert clause in words(client.get(ANSWERS[outcome]))


@pytest.mark.parametrize("outcome", Outcome)
def test_a_clause_leads_to_its_place_in_the_handbook(client, outcome):
    for url in links(client.get(ANSWERS[outcome])):
        page, _, anchor = url.partition("#")
        if page.startswith("/handbook/") and anchor:
            assert f'id="{anchor}"' in client.get(page).content.decode()


def test_who_must_agree_is_named_as_the_policy_names_them(client):
    said = words(client.get(ANSWERS["needs_approval"])).lower()

    assert "who must agree first" in said
    assert "written approval from the headteacher/principal" in said


def test_what_would_change_the_answer_is_said(client):
    said = words(client.get(ANSWERS["needs_approval"]))

    assert "What would change this Allowed with the written approval of" in said


def test_a_duty_says_what_to_do_and_whom_to_tell(client):
    said = words(client.get(CONCERN))

    assert "What you must do 5.5(iii)/10 Report to a member of SLT" in said


def test_what_rests_on_judgement_is_said(client):
    assert "This rests on your judgement" in words(client.get(CONCERN))


def test_silence_is_not_permission_and_names_whom_to_ask(client):
    said = words(client.get(ANSWERS["not_addressed"]))

    assert "No clause speaks to this. That does not mean that it is allowed." in said
    assert "Ask the Headteacher/Principal before you do anything" in said


def test_what_depends_says_how_far_and_whom_to_ask(client):
    said = words(client.get(ANSWERS["undecided"]))

    assert "At worst: Not allowed . At best: Advised against ." in said
    assert "Until it is known, do not do it." in said
    assert "Ask the Headteacher/Principal before you do anything" in said
    assert "How old are they? I do not know" in said


def test_a_contradiction_is_stated_as_such(client):
    said = words(client.get(CONTRADICTION))

    assert "The policy contradicts itself here" in said
    assert "3/exception and 16.4" in said
    assert "The stricter clause stands. Tell the Headteacher/Principal" in said


def test_other_clauses_that_apply_are_there_to_open(client):
    said = words(client.get(f"{ANSWERS['advised_against']}&device=school&time=working"))

    assert "Not allowed" in said
    assert "Other clauses that apply Clause 7.10" in said


def test_an_outcome_never_shows_what_belongs_to_another(client):
    said = words(client.get(ANSWERS["prohibited"]))

    for heading in ("Whom to ask", "At worst", "contradicts itself", "Who must agree"):
        assert heading not in said


def test_every_answer_given_can_be_changed(client):
    address = ANSWERS["prohibited"]
    again = [url for url in links(client.get(address)) if url.startswith("/ask/") and "?" in url]

    for step in address.partition("?")[2].split("&"):
        assert any(step not in url for url in again)


def test_the_same_question_can_be_put_to_every_policy(client):
    (compare,) = [url for url in links(client.get(ANSWERS["prohibited"])) if "/compare/?" in url]

    assert "What each policy says" in words(client.get(compare))


def test_an_answer_can_be_had_for_another_day(client):
    response = client.get(ANSWERS["advised_against"] + "&as_of=2026-09-01")

    assert response.status_code == 200
    assert "As of 1 September 2026" in words(response)


def test_another_day_has_another_replay_id(client):
    now, then = (
        client.get(ANSWERS["advised_against"] + more).context["page"]
        for more in ("", "&as_of=2026-09-01")
    )

    assert now.replay != then.replay
    assert Steps.read(now.steps) == Steps.read(then.steps)


def test_the_same_question_has_the_same_replay_id_however_it_was_answered(client):
    path, _, query = ANSWERS["advised_against"].partition("?")
    turned = "&".join(reversed(query.split("&")))

    ids = {client.get(f"{path}?{each}").context["page"].replay for each in (query, turned)}
    assert len(ids) == 1
