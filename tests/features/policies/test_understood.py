"""What was understood of a question, shown for the person to correct."""

import logging
import re

import pytest

from pages import words

FOLLOW = "A former pupil wants to follow me on Instagram"
NAMING = "Zebedee Quixworth in 4B has asked to follow me on Instagram"


def ask(client, question):
    return client.post("/", {"policy": "cadmus", "question": question})


def test_each_thing_understood_is_shown_with_the_words_it_came_from(client):
    said = words(ask(client, FOLLOW))

    assert "Is this what you mean?" in said
    assert FOLLOW in said
    assert "Who is the other person? From “former pupil" in said


def test_everything_understood_can_be_changed_or_taken_back(client):
    html = ask(client, FOLLOW).content.decode()

    assert 'name="counterpart"' in html
    assert '<option value="former_pupil" selected>' in html
    assert html.count("I did not say that") == html.count("<select")


def test_an_age_can_be_changed_to_another(client):
    html = ask(client, "A 17 year old former pupil wants to follow me").content.decode()

    assert '<option value="17" selected>17</option>' in html
    assert '<option value="18">18</option>' in html


def test_what_was_taken_back_is_asked(client):
    response = client.get("/ask/cadmus/?activity=connect&counterpart=&platform=instagram")

    assert response.status_code == 200
    assert response.context["page"].hidden == (("activity", "connect"), ("platform", "instagram"))


@pytest.mark.parametrize("question", ["Bananas.", "?!", "日本語の質問", "🙂" * 50, "\u202e\u200b"])
def test_where_nothing_can_be_read_it_says_so_and_goes_on(client, question):
    said = words(ask(client, question))

    assert "Nothing in that could be read with certainty" in said


def test_words_that_may_mean_two_things_are_left_out_and_named(client):
    response = ask(client, "Can I post it on Instagram or Facebook?")

    assert "could mean more than one thing" in words(response)


def test_what_was_typed_is_shown_once_and_kept_nowhere(client, caplog):
    caplog.set_level(logging.DEBUG)

    response = ask(client, NAMING)  # any use of the database would fail: this test has none

    assert response.status_code == 200
    assert "Quixworth" not in caplog.text
    assert "Quixworth" not in str(client.cookies)
    assert words(response).count("Quixworth") == response.content.count(b"Quixworth") == 1


def test_what_was_typed_goes_into_no_address(client):
    html = ask(client, NAMING).content.decode()

    sent = re.findall(r'(?:value|href|action|name)="([^"]*)"', html)
    assert sent
    assert not [text for text in sent if "Quixworth" in text or "4B" in text]


def test_what_was_typed_is_shown_as_typed_and_never_run(client):
    html = ask(client, "<script>alert(1)</script> Can I follow a pupil?").content.decode()

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


@pytest.mark.parametrize(
    "question",
    [
        "A pupil posted that she wants to kill herself",
        "I found indecent images of a child on a page",
        "A colleague is flirting with a year 10 on Snapchat",
        "A boy in my class says he is being groomed",
    ],
)
def test_where_somebody_may_be_harmed_safety_is_said_before_anything_is_asked(client, question):
    said = words(ask(client, question))

    assert said.index("ring 999 first") < said.index(question)


def test_an_everyday_question_has_no_safety_box(client):
    assert "ring 999 first" not in words(ask(client, FOLLOW))
