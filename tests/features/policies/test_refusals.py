"""What cannot be answered: a clear page with the right status, and never an answer."""

import pytest

from pages import links, words
from situations import ANSWERS, QUESTION

SCRIPT = "<script>alert(1)</script>"
PAGES = ["/", "/ask/cadmus/", "/compare/", "/compare/cadmus/cflp/", "/handbook/", "/handbook/cflp/"]
BAD = [
    ("/ask/hogwarts/", 404, "no policy “hogwarts”"),
    ("/ask/cadmuss/", 404, "did you mean cadmus?"),
    ("/handbook/hogwarts/", 404, "no policy “hogwarts”"),
    ("/compare/cadmus/hogwarts/", 404, "no policy “hogwarts”"),
    ("/compare/hogwarts/cadmus/", 404, "no policy “hogwarts”"),
    ("/compare/?one=a+b&other=cadmus", 404, "no policy “a b”"),
    ("/ask/cadmus/?colour=red", 400, "no fact “colour”"),
    ("/ask/cadmus/?actvity=post", 400, "did you mean activity"),
    ("/ask/cadmus/?activity=levitate", 400, "“activity” cannot be “levitate”"),
    ("/ask/cadmus/?counterpart_age=twelve", 400, "a whole number from 3 to 99"),
    ("/ask/cadmus/?content=activity", 400, "no yes/no fact"),
    ("/ask/cadmus/?skip=colour", 400, "no fact “colour”"),
    ("/ask/cadmus/?as_of=2026-02-30", 400, "write it as 2026-09-01"),
    ("/compare/?as_of=soon", 400, "write it as 2026-09-01"),
    ("/compare/?activity=levitate", 400, "“activity” cannot be “levitate”"),
    ("/ask/cadmus/?as_of=1999-01-01", 404, "came into effect on 23 November 2022"),
]


@pytest.mark.parametrize(("address", "status", "complaint"), BAD)
def test_a_bad_address_says_what_is_wrong(client, address, status, complaint):
    response = client.get(address, follow=True)

    assert response.status_code == status
    assert complaint in words(response)
    assert "outcome--" not in response.content.decode()


@pytest.mark.parametrize("address", [address for address, _, _ in BAD])
def test_a_refusal_offers_every_policy_that_can_be_asked(client, library, address):
    response = client.get(address, follow=True)

    assert {f"/ask/{name}/" for name in library.names} <= set(links(response))


@pytest.mark.parametrize("address", [address for address, _, _ in BAD])
def test_a_refusal_is_written_in_sentences(client, address):
    said = words(client.get(address, follow=True))

    message = client.get(address, follow=True).context["message"]
    assert message[0] == message[0].upper()
    assert message[-1] in ".?"
    assert "`" not in said
    assert "?." not in said


@pytest.mark.parametrize(
    "address", ["/ask/", "/handbook/a b/", "/answers/x/y/", "/compare/cadmus/"]
)
def test_an_address_that_leads_nowhere_is_not_found(client, address):
    response = client.get(address)

    assert response.status_code == 404
    assert "We cannot find that page" in words(response)


@pytest.mark.parametrize("address", [*PAGES, *ANSWERS.values(), QUESTION])
def test_a_page_can_be_looked_for_without_fetching_it(client, db, address):
    response = client.head(address)

    assert response.status_code == 200
    assert response.content == b""


@pytest.mark.parametrize("address", PAGES[1:])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_page_that_only_shows_takes_nothing(client, address, method):
    assert getattr(client, method)(address).status_code == 405


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_an_answer_is_kept_only_by_posting(client, method):
    assert getattr(client, method)("/answers/").status_code == 405


@pytest.mark.parametrize(
    "address",
    [
        f"/ask/cadmus/?activity={SCRIPT}",
        f"/ask/cadmus/?{SCRIPT}=1",
        f"/ask/cadmus/?as_of={SCRIPT}",
        f"/ask/cadmus/?skip={SCRIPT}",
        f"/compare/?activity={SCRIPT}",
        f"/handbook/cadmus/?q={SCRIPT}",
        f'/handbook/cadmus/?q="><img src=x onerror={SCRIPT}',
    ],
)
def test_nothing_in_an_address_is_run(client, address):
    html = client.get(address).content.decode()

    assert "<script>alert" not in html
    assert "<img" not in html


@pytest.mark.parametrize("text", ["x" * 8_000, "日本語", "\u202e", "%00", "%ff%fe", "🙂" * 500])
@pytest.mark.parametrize("name", ["activity", "content", "as_of", "skip", "counterpart_age"])
def test_long_and_odd_values_are_refused_calmly(client, name, text):
    assert client.get(f"/ask/cadmus/?{name}={text}").status_code == 400


def test_an_address_with_a_thousand_answers_is_read(client):
    steps = "&".join(["activity=connect"] * 1_000)

    assert client.get(f"/ask/cadmus/?{steps}").status_code == 200
