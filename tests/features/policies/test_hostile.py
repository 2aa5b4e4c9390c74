"""What a hostile visitor may send: a clear page and the right status, never an error of ours."""

from datetime import date, timedelta

import pytest

from clausewise.features.policies.library import MOST_DAYS, Library

DAY = date(2026, 1, 1)


@pytest.mark.parametrize("common", ["9" * 5_000, "-1", "²", "٣", "99"])
def test_a_common_question_that_is_not_there_asks_for_a_question(client, db, common):
    response = client.post("/", {"policy": "cadmus", "common": common})

    assert response.status_code == 200
    assert b"Write what you want to do" in response.content


def test_asking_about_day_after_day_does_not_fill_the_memory():
    library = Library()
    compiled = [library.answers("cadmus", DAY + timedelta(days)) for days in range(MOST_DAYS)]
    library.answers("cadmus", DAY + timedelta(MOST_DAYS))

    assert library.answers("cadmus", DAY) is not compiled[0]


@pytest.mark.parametrize("fact", ["x", '"><script>', "activity"])
def test_what_an_address_holds_is_never_shown_as_markup(client, fact):
    response = client.get("/ask/cadmus/", {"activity": f"<script>{fact}", "skip": fact})

    assert response.status_code == 400
    assert b"<script>" not in response.content.replace(b'<script src="', b"")
