"""One question a page: what is asked, how it is answered, and the way back."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from clausewise.features.policies.library import founding
from clausewise.features.policies.pages.asking import QuestionPage
from clausewise.features.policies.steps import LISTS
from pages import fields, links, title, words
from situations import CHECKLIST, QUESTION

NAMES = founding().names


def put(client, address, **given):
    """Answer the question at an address, as its form does."""
    kept = parse_qsl(urlsplit(address).query)
    return client.get(urlsplit(address).path, {**dict(kept), **given})


def went_to(response):
    assert response.status_code == 302
    return dict(parse_qsl(urlsplit(response["Location"]).query))


def test_first_it_asks_what_one_wants_to_do(client):
    response = client.get("/ask/cadmus/")

    assert "What do you want to do?" in words(response)
    assert "I do not know" not in words(response)
    assert "/" in links(response)


def test_a_question_says_why_it_is_asked_and_what_is_known_so_far(client):
    said = words(client.get(QUESTION))

    assert "How old are they?" in said
    assert "Why we ask The answer turns on this clause: 7.10" in said
    assert "Who is the other person? A former pupil" in said


def test_answers_that_the_policy_cannot_tell_apart_are_one_choice(client):
    offered = [value for name, value in fields(client.get(QUESTION)) if name == "counterpart_age"]

    assert offered == ["<18", ">=18", "?"]


def test_an_answer_is_added_to_the_address(client):
    response = put(client, QUESTION, asked="counterpart_age", counterpart_age="<18")

    assert went_to(response)["counterpart_age"] == "<18"
    assert "Not allowed" in words(client.get(response["Location"]))


def test_i_do_not_know_leads_on_to_the_answer_that_it_depends(client):
    response = put(client, QUESTION, asked="counterpart_age", counterpart_age="?")

    assert went_to(response)["skip"] == "counterpart_age"
    assert "It depends" in words(client.get(response["Location"]))


@pytest.mark.parametrize("given", [{}, {"counterpart_age": ""}])
def test_choosing_nothing_is_said_and_the_question_stays(client, given):
    response = put(client, QUESTION, asked="counterpart_age", **given)

    assert title(response) == "Error: How old are they? – Clausewise"
    assert words(response).count("Choose an answer, or choose “I do not know”") == 2
    assert ("counterpart", "former_pupil") in fields(response)


def test_without_i_do_not_know_nobody_is_told_to_choose_it(client):
    said = words(client.get("/ask/cadmus/?asked=activity"))

    assert "There is a problem" in said
    assert "I do not know" not in said


def test_the_error_leads_to_the_first_choice(client):
    for address in (f"{QUESTION}&asked=counterpart_age", f"{CHECKLIST}&asked=content"):
        response = client.get(address)
        (target,) = [url for url in links(response) if url.startswith("#choice")]

        assert f'id="{target[1:]}"' in response.content.decode()


def test_what_a_post_says_and_shows_is_one_page(client):
    response = client.get(CHECKLIST)
    ticks = [value for name, value in fields(response) if name == "tick"]

    assert "What does it say or show?" in words(response)
    assert {"names_pupil", "derogatory"} < set(ticks)
    assert "None of these" in words(response)


def test_a_checklist_asks_only_what_the_policy_turns_on(client, library):
    ticks = {value for name, value in fields(client.get(CHECKLIST)) if name == "tick"}
    tree = library.answers("little-eaton").questions.tree
    read = {name for tests in tree.tests for name in tests}

    assert ticks <= read | {"none"}


def test_what_is_ticked_is_so_and_the_rest_is_not(client):
    response = put(client, CHECKLIST, asked="content", tick=["names_pupil", "derogatory"])
    parts = went_to(response)["content"].split(".")

    assert {part for part in parts if not part.startswith("-")} == {"names_pupil", "derogatory"}
    assert "-illegal" in parts
    assert "Not allowed" in words(client.get(response["Location"]))


def test_none_of_these_answers_the_whole_list(client):
    response = put(client, CHECKLIST, asked="content", tick="none")

    assert all(part.startswith("-") for part in went_to(response)["content"].split("."))
    assert "None of these" in words(client.get(response["Location"]))


@pytest.mark.parametrize("given", [{}, {"tick": ["derogatory", "none"]}, {"tick": ["made-up"]}])
def test_ticking_nothing_or_both_is_said(client, given):
    response = put(client, CHECKLIST, asked="content", **given)

    assert words(response).count("Tick what applies, or tick “None of these”") == 2
    assert title(response).startswith("Error: ")


@pytest.mark.parametrize("name", LISTS)
def test_a_checklist_that_is_not_asked_is_not_taken(client, name):
    response = put(client, QUESTION, asked=name, tick="none")

    assert "There is a problem" in words(response)
    assert "How old are they?" in words(response)


def test_answering_what_is_already_settled_leads_to_the_answer(client):
    settled = f"{QUESTION}&counterpart_age=<18"
    response = put(client, settled, asked="role", role="governor")

    assert "counterpart_age" in went_to(response)


@pytest.mark.parametrize(
    ("step", "complaint"),
    [("colour=red", "no fact “colour”"), ("role=wizard", "“role” cannot be “wizard”")],
)
def test_an_answer_made_up_in_the_address_is_refused(client, step, complaint):
    response = client.get(f"/ask/cadmus/?asked={step.partition('=')[0]}&{step}", follow=True)

    assert response.status_code == 400
    assert complaint in words(response)


def test_going_back_asks_the_last_question_again(client):
    back = next(url for url in links(client.get(QUESTION)) if url.startswith("/ask/"))

    assert "counterpart" not in dict(parse_qsl(urlsplit(back).query))
    assert "Who is the other person?" in words(client.get(back))


def test_any_answer_can_be_given_again_with_the_others_kept(client):
    addresses = [url for url in links(client.get(QUESTION)) if "/ask/cadmus/?" in url]
    again = next(url for url in addresses if "time=" not in url and "counterpart=" in url)

    assert client.get(again).status_code == 200


ONLINE = "&account=personal&platform=instagram&started_by=them"


def test_changing_an_answer_asks_that_very_question(client):
    address = f"/ask/cadmus/?activity=connect&counterpart=former_pupil{ONLINE}&counterpart_age=17"
    addresses = links(client.get(address))
    (again,) = [url for url in addresses if url.endswith("change=counterpart_age")]

    response = client.get(again)
    assert "How old are they?" in words(response)
    assert ("change", "counterpart_age") not in fields(response)
    assert "How old are they?" in words(put(client, again, asked="counterpart_age"))


@pytest.mark.parametrize("wanted", ["platform", "content", "made-up"])
def test_what_the_answer_no_longer_turns_on_is_not_asked_again(client, wanted):
    assert "How old are they?" in words(client.get(f"{QUESTION}&change={wanted}"))


def test_a_checklist_is_asked_again_as_a_whole(client):
    answered = put(client, CHECKLIST, asked="content", tick="none")["Location"]
    (again,) = [url for url in links(client.get(answered)) if url.endswith("change=content")]

    assert "What does it say or show?" in words(client.get(again))


def unknowing(client, address):
    """Answer all that is asked with "I do not know" or "None of these"; return each page."""
    pages = []
    while True:
        pages.append(client.get(address, follow=True).context["page"])
        page = pages[-1]
        if not isinstance(page, QuestionPage):
            return pages
        given = ("tick", "none") if page.checklist else (page.name, "?")
        query = urlencode([*page.hidden, ("asked", page.name), given])
        address = f"{address.partition('?')[0]}?{query}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("activity", ["connect", "post", "create_account", "see_concern"])
def test_whoever_knows_nothing_more_still_comes_to_an_answer(client, name, activity):
    pages = unknowing(client, f"/ask/{name}/?activity={activity}")

    assert pages[-1].outcome
    assert len({page.name for page in pages[:-1]}) == len(pages) - 1 < 30
