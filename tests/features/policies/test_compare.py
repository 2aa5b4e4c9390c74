"""Compare: one question under every policy, and two policies topic by topic."""

import pytest

from pages import links, words
from situations import ANSWERS

QUERY = ANSWERS["prohibited"].partition("?")[2]


def test_it_offers_questions_and_policies_to_compare(client, library):
    response = client.get("/compare/")

    assert "One question under every policy" in words(response)
    assert b'value="cflp" selected' not in response.content.partition(b'id="id_one"')[0]
    for name in library.names:
        assert response.content.decode().count(f'value="{name}"') == 2


def test_each_question_offered_is_answered_by_every_policy(client, library):
    for url in links(client.get("/compare/")):
        if url.startswith("?"):
            said = words(client.get(f"/compare/{url}"))
            assert said.count("See the answer") == len(library.names)


def test_one_question_gets_every_policys_outcome_and_clauses(client, library):
    said = words(client.get(f"/compare/?{QUERY}"))

    assert "Who is the other person? One of our pupils" in said
    assert "Not allowed Clause 5.5(v)/1 See the answer" in said
    assert said.count("See the answer") == len(library.names)


def test_each_policys_whole_answer_is_one_step_away(client):
    for url in links(client.get(f"/compare/?{QUERY}")):
        if url.startswith("/ask/"):
            assert client.get(url).status_code == 200


def test_a_policy_that_was_not_in_force_says_so(client):
    said = words(client.get(f"/compare/?{QUERY}&as_of=2023-01-01"))

    assert "Little Eaton Primary School Not in force that day" in said
    assert "Cadmus Family of Schools Not in force" not in said


def test_two_policies_are_chosen_from_a_form(client):
    response = client.get("/compare/", {"one": "cadmus", "other": "cflp"})

    assert response["Location"] == "/compare/cadmus/cflp/"


def test_two_policies_differ_topic_by_topic_those_that_differ_most_first(client):
    response = client.get("/compare/cadmus/little-eaton/")
    differing = response.context["differing"]

    assert [len(topic.apart) for topic in differing] == sorted(
        (len(topic.apart) for topic in differing), reverse=True
    )
    assert len({topic.name for topic in differing}) == len(differing) > 1


def test_each_difference_is_shown_by_facts_on_which_both_policies_are_as_it_says(client):
    topic = client.get("/compare/cadmus/little-eaton/").context["differing"][0]

    for side in topic.apart[0].sides:
        page = client.get(side.url).context["page"]
        assert page.outcome == side.outcome


@pytest.mark.parametrize("pair", [("cadmus", "little-eaton"), ("little-eaton", "cadmus")])
def test_a_topic_is_either_apart_or_alike(client, vocabulary, pair):
    context = client.get("/compare/{}/{}/".format(*pair)).context
    names = [topic.name for topic in context["differing"]] + list(context["alike"])

    assert len(set(names)) == len(vocabulary.fact("activity").values)


def test_a_policy_never_differs_from_itself(client):
    assert "No difference was found" in words(client.get("/compare/cadmus/cadmus/"))
