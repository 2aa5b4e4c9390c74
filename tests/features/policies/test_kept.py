"""Keeping an answer, and giving it again."""

import pytest

from clausewise.engine.pack import Outcome
from clausewise.engine.words import OUTCOMES
from clausewise.features.policies.models import KeptAnswer
from pages import links, words
from situations import ANSWERS

pytestmark = pytest.mark.django_db


def keep(client, outcome, more=""):
    path, _, query = (ANSWERS[outcome] + more).partition("?")
    given = {"policy": path.split("/")[2], "steps": query}
    return client.post("/answers/", given, follow=True)


@pytest.fixture
def kept(client):
    keep(client, "needs_approval")
    return KeptAnswer.objects.get()


def rewrite(kept, **changed):
    kept.record |= changed
    kept.save()


@pytest.mark.parametrize("outcome", ANSWERS)
def test_a_kept_answer_is_given_again_and_is_the_same(client, outcome):
    before = client.get(ANSWERS[outcome]).context["page"]

    response = keep(client, outcome)

    assert response.redirect_chain == [(f"/answers/{before.replay}/", 302)]
    assert OUTCOMES[Outcome(outcome)] in words(response)
    assert "Asked again today, the answer is the same." in words(response)
    assert all(clause.clause in words(response) for clause in before.clauses)


def test_an_answer_kept_twice_is_kept_once(client):
    for _ in range(2):
        keep(client, "prohibited")

    assert KeptAnswer.objects.count() == 1


def test_only_what_decided_it_is_kept(client, kept):
    assert set(kept.record) == {
        *("policy", "version", "pack", "vocabulary", "as_of", "facts", "outcome", "clauses")
    }
    assert str(kept) == kept.name


def test_a_kept_answer_can_be_asked_again(client, kept):
    response = client.get(f"/answers/{kept.name}/")
    again = next(url for url in links(response) if url.startswith("/ask/cadmus/?"))

    assert client.get(again).context["page"].replay == kept.name


def test_the_day_it_was_asked_for_is_kept_with_it(client):
    response = keep(client, "advised_against", "&as_of=2026-09-01")
    again = next(url for url in links(response) if url.startswith("/ask/cadmus/?"))

    assert "As of 1 September 2026" in words(response)
    assert client.get(again).context["page"].replay == KeptAnswer.objects.get().name


def test_an_answer_of_a_changed_pack_says_so(client, kept):
    rewrite(kept, pack="0123456789ab")

    said = words(client.get(f"/answers/{kept.name}/"))

    assert "What has changed since" in said
    assert "The pack has changed since" in said


def test_an_answer_that_would_be_another_today_says_how(client, kept):
    rewrite(kept, outcome="permitted", clauses=["99.9"])

    said = words(client.get(f"/answers/{kept.name}/"))

    assert "Outcome was permitted, it is needs_approval." in said
    assert "99.9 No longer in the policy." in said


def test_an_answer_of_a_version_no_longer_held_is_still_shown(client, kept):
    rewrite(kept, as_of="2020-01-01")

    response = client.get(f"/answers/{kept.name}/")

    assert response.status_code == 200
    assert "Ask first" in words(response)
    assert "No version of cadmus in force on 1 January 2020 is held here" in words(response)


def test_an_answer_that_was_never_kept_is_not_found(client):
    assert client.get("/answers/0123456789ab/").status_code == 404


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"policy": "hogwarts", "steps": ""}, 404),
        ({}, 404),
        ({"policy": "cadmus", "steps": "colour=red"}, 400),
        ({"policy": "cadmus", "steps": "activity=post&as_of=never"}, 400),
        ({"policy": "cadmus", "steps": "activity=post&as_of=1999-01-01"}, 404),
    ],
)
def test_what_cannot_be_answered_is_not_kept(client, given, status):
    assert client.post("/answers/", given).status_code == status
    assert not KeptAnswer.objects.exists()


def test_keeping_takes_the_same_few_queries_however_many_are_kept(
    client, django_assert_max_num_queries
):
    for age in range(18, 40):
        keep(client, "advised_against", f"&counterpart_age={age}")
    assert KeptAnswer.objects.count() == 22

    with django_assert_max_num_queries(5):
        keep(client, "prohibited")
    name = KeptAnswer.objects.latest("kept_at").name
    with django_assert_max_num_queries(1):
        client.get(f"/answers/{name}/")
