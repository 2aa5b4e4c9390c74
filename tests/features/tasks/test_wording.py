"""A notice is a kind's fixed words, counts and a link: there is no place for more."""

import pytest
from django.forms import CharField, fields_for_model
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.tasks.actions.notices import News, announce
from clausewise.features.tasks.feeds import calendar_of
from clausewise.features.tasks.kinds import DIGEST, Kind, UnknownKindError, kind_of
from clausewise.features.tasks.models import Notice, Task
from clausewise.features.tasks.sending.hooks import teams_card, webhook_event
from clausewise.features.tasks.sending.wording import words_of

WORDS = {"kind", "problem", "role"}
"""Names from lists of our own, each put into words by a table."""
NEVER_SENT = {"key", "about"}
COUNTS = {"counts"}  # of kinds: a digest says nothing else of it, as a test below shows


@pytest.mark.parametrize("model", [Notice, Task])
def test_neither_a_task_nor_a_notice_has_a_field_for_a_text(model):
    fields = fields_for_model(model).items()
    texts = {name for name, field in fields if isinstance(field, CharField)}

    assert texts <= WORDS | NEVER_SENT | COUNTS
    assert texts & NEVER_SENT


@given(st.text(max_size=80))
def test_words_with_a_gap_to_fill_are_refused(text):
    try:
        words = Kind("posts.review", text, "people:organisation").words
    except ValueError:
        return
    assert not set(words) & set("{}%<>:0123456789\n")


@pytest.mark.parametrize("name", ["review", "posts.Review", "posts.review.it", ""])
def test_a_kind_is_named_after_its_feature(name):
    with pytest.raises(ValueError, match="feature"):
        Kind(name, "Review a draft", "people:organisation")


@pytest.mark.parametrize("about", ["", "post", "post:Amira Khan", "post:amira-khan", "person:é"])
def test_what_it_is_about_is_a_reference_and_never_a_name(kinds, about):
    with pytest.raises(ValueError, match="by its reference"):
        kind_of("posts.review").path("ash-lane", about)


def test_a_kind_that_no_feature_lists_is_unknown(add):
    with pytest.raises(UnknownKindError, match="bake"):
        add("posts.bake")
    assert not Task.objects.exists()


def test_no_channel_passes_on_what_a_careless_key_holds(add, school, hook, send):
    hook()
    hook("teams")
    name = "Amira Khan hit Ben"
    task = add(key=name, due=timezone.localdate())

    for notice in send():
        said = f"{words_of(notice)}{teams_card(words_of(notice))}"
        said += str(webhook_event(notice, words_of(notice)))
        assert not any(word in said for word in name.split())
    assert b"Amira" not in calendar_of([task])


@pytest.mark.parametrize("text", ["Amira Khan", "", "policies.sign ", "Later\nAmira"])
def test_a_digest_takes_its_words_from_the_kinds_alone(db, text):
    counts = {text: {text: 3}, "Overdue": {text: 3, "policies.sign": 2}}
    words = words_of(Notice(kind=DIGEST.name, counts=counts))

    assert words.lines == ("", "Overdue", "- Read and sign the policy: 2")


def test_what_an_organisation_is_told_names_nobody(school, hook, send):
    hook()
    announce(News(kind_of("concerns.alarm"), school, "1"), now=timezone.now())

    (notice,) = send()

    event = webhook_event(notice, words_of(notice))
    assert event["data"]["person"] is None
