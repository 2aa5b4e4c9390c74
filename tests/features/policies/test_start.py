"""The start: a question in plain English, a common one, or a list of activities."""

import pytest
from django.db import OperationalError, connection

from clausewise.features.policies.common import COMMON
from clausewise.features.policies.forms import LONGEST, start_form
from pages import links, title, words

pytestmark = pytest.mark.django_db

FOLLOW = "A former pupil wants to follow me on Instagram"


def ask(client, **given):
    return client.post("/", {"policy": "cadmus", **given})


def test_the_start_page_is_open_to_everyone(client):
    response = client.get("/")

    assert response.status_code == 200
    assert "Can I do this?" in words(response)


def test_where_nothing_is_set_up_it_says_who_does_that_and_how(client):
    said = words(client.get("/"))

    assert "No school is set up here yet. Whoever runs this server does it" in said
    assert "clausewise add-administrator" in said


def test_where_a_school_is_set_up_it_says_nothing_of_that(client, world):
    assert "No school is set up" not in words(client.get("/"))


def test_while_the_database_does_not_answer_it_says_nothing_of_schools(client):
    with connection.execute_wrapper(no_answer):
        said = words(client.get("/"))

    assert "Can I do this?" in said
    assert "No school is set up" not in said


def no_answer(*_):
    raise OperationalError("the server closed the connection")


def test_every_policy_can_be_chosen_and_none_is_chosen_for_you(client, library):
    response = client.get("/")

    assert "Choose one" in words(response)
    for name in library.names:
        assert library.pack(name).owner in words(response)
    assert b"selected" not in response.content.partition(b"Choose one")[2]


def test_asking_something_else_keeps_the_policy(client):
    assert b'value="cadmus" selected' in client.get("/?policy=cadmus").content


def test_a_policy_that_does_not_exist_is_not_chosen(client):
    response = client.get("/?policy=hogwarts")

    assert response.status_code == 200
    assert b"hogwarts" not in response.content


@pytest.mark.parametrize("number", range(len(COMMON)))
def test_a_common_question_begins_with_what_it_says(client, number):
    response = ask(client, common=number)

    assert response.status_code == 302
    for name, value in COMMON[number].steps:
        assert f"{name}={value}" in response["Location"]


@pytest.mark.parametrize("number", range(len(COMMON)))
def test_a_common_question_states_facts_that_there_are(client, vocabulary, number):
    for name, value in COMMON[number].steps:
        assert vocabulary.fact(name).parse(value) is not None


def test_the_list_asks_what_one_wants_to_do(client):
    response = ask(client, list="yes")

    assert response["Location"] == "/ask/cadmus/"
    assert "What do you want to do?" in words(client.get("/ask/cadmus/"))


@pytest.mark.parametrize(
    ("given", "complaint", "field"),
    [
        ({"policy": ""}, "Choose whose policy to ask", "#id_policy"),
        ({"policy": "hogwarts"}, "hogwarts is not one of the available choices", "#id_policy"),
        ({"question": ""}, "Write what you want to do", "#id_question"),
        ({"question": " \n "}, "Write what you want to do", "#id_question"),
        ({"question": "", "common": "99"}, "Write what you want to do", "#id_question"),
        ({"question": "", "common": "-1"}, "Write what you want to do", "#id_question"),
        ({"question": "x" * (LONGEST + 1)}, f"Use at most {LONGEST} letters", "#id_question"),
    ],
)
def test_what_is_missing_is_said_and_can_be_reached(client, given, complaint, field):
    response = ask(client, **{"question": FOLLOW, **given})

    assert complaint in words(response)
    assert field in links(response)
    assert title(response).startswith("Error: ")


def test_the_longest_question_that_fits_is_read(client):
    response = ask(client, question=FOLLOW.ljust(LONGEST, "?"))

    assert "Is this what you mean?" in words(response)


def test_what_was_written_is_still_there_after_an_error(client):
    assert FOLLOW in words(ask(client, policy="", question=FOLLOW))


def test_a_common_question_still_needs_a_policy(client):
    assert "Choose whose policy to ask" in words(ask(client, policy="", common=0))


def test_a_school_with_one_policy_need_not_choose(library):
    form = start_form(None, [library.pack("cadmus")], "")

    assert form["policy"].field.choices == [("cadmus", library.pack("cadmus").owner)]
