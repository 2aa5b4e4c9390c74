"""A governor sees what carries each clause of the school's policy, and what does not work yet."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clausewise.engine.analysis.coverage import coverage
from clausewise.features.policies.actions import keep_answer
from clausewise.features.policies.pages.covering import coverage_page
from pages import words

HERE = "/o/little-eaton/coverage/"


@pytest.fixture
def governor(signed_in):
    return signed_in("governor", "little-eaton")


def test_each_clause_says_what_carries_it_and_where(governor):
    text = words(governor.get(HERE))

    assert "5.5(iii)/10" in text
    assert "answers questions;" in text
    assert "is read in the handbook; it asks nothing of anybody" in text


def test_what_does_not_work_yet_says_so(governor, library):
    text = words(governor.get(HERE))
    page = coverage_page(library.pack("little-eaton"), timezone.localdate())

    assert f"{page.working} of {page.total} clauses work today." in text
    assert page.working < page.total
    assert "not yet: it will be carried by" in text


@pytest.mark.django_db
def test_every_clause_of_every_founding_policy_stands_there_once(library):
    for name in library.names:
        pack = library.pack(name)
        rows = coverage_page(pack, timezone.localdate()).rows
        assert [row.id for row in rows] == [each.clause.id for each in coverage(pack).lines]


def test_kept_answers_of_this_school_year_are_evidence(governor, library):
    answers = library.answers("little-eaton")
    stated = library.vocabulary.check({"activity": "connect", "counterpart": "pupil"})
    keep_answer(answers.answer(stated), now=timezone.now())

    assert "1 kept answer named it." in words(governor.get(HERE))


def test_an_organisation_without_a_policy_says_so(signed_in, world):
    world.organisation("little-eaton").__class__.objects.filter(slug="little-eaton").update(
        policy=""
    )

    assert "No policy is chosen yet" in words(signed_in("governor", "little-eaton").get(HERE))


def test_the_page_asks_as_often_however_many_answers_were_kept(governor, library):
    counts = []
    for activity in ("connect", "message"):
        answers = library.answers("little-eaton")
        stated = library.vocabulary.check({"activity": activity, "counterpart": "pupil"})
        keep_answer(answers.answer(stated), now=timezone.now())
        with CaptureQueriesContext(connection) as asked:
            governor.get(HERE)
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_nobody_from_elsewhere_sees_it(signed_in):
    assert signed_in("headteacher", "ash-lane").get(HERE).status_code == 404
