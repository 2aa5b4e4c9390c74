"""The workbench in a browser's words: bring in, look, decide, split, check, take, delete."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clausewise.documents.reading import MOST_BYTES
from clausewise.features.policies.drafting import forms
from clausewise.features.policies.models import DraftClause, PolicyDraft
from documents.health.looked_over import policy as sound
from features.policies.drafting.conftest import POLICY
from pages import words

HERE = "/o/little-eaton/policies/"
OWN = {"rule": "write", "effect": "forbid", "activity": ["connect"], "seen": "new"}


@pytest.fixture
def head(signed_in):
    return signed_in("headteacher", "little-eaton")


@pytest.fixture
def send(head):
    """Return a function that sends a policy's file, as far as the page of its clauses."""

    def sent(content=POLICY, name="policy.txt"):
        file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
        return head.post(HERE, {"file": file}, follow=True)

    return sent


def page(draft, rest=""):
    return f"{HERE}{draft.ref}/{rest}"


def page_of(name, rest=""):
    found = DraftClause.objects.select_related("draft").get(name=name)
    return page(found.draft, f"clauses/{found.pk}/{rest}")


def said(head, name, **others):
    """Return what the form of a clause says when it is opened, with something changed."""
    form = head.get(page_of(name)).context["form"]
    return {"seen": "new", **{key: value or "" for key, value in form.initial.items()}, **others}


def test_a_policy_that_is_sent_shows_its_clauses_and_how_far_one_is(send):
    text = words(send())

    assert "0 of 5 clauses decided" in text
    assert "1.1(a) accept friend requests from pupils;" in text
    assert "To decide. It seems to be: rule: forbids something" in text


def test_the_list_says_who_brought_what_in(send, head):
    send()

    assert "0 of 5 clauses decided. Brought in by" in words(head.get(HERE))


@pytest.mark.parametrize(
    ("content", "says"),
    [("Only a title", "No clause was found"), (b"", "The file is empty"), (None, "Choose a file")],
)
def test_a_file_that_cannot_be_taken_apart_says_why(head, content, says):
    raw = content.encode() if isinstance(content, str) else content
    file = {} if raw is None else {"file": SimpleUploadedFile("policy.txt", raw)}

    assert says in words(head.post(HERE, file))
    assert not PolicyDraft.objects.exists()


def test_a_file_that_is_too_large_is_refused(send):
    assert "over 20 MB" in words(send(b"x" * (MOST_BYTES + 1)))


def test_a_clause_stands_beside_its_suggestion_and_its_rule_in_words(draft, head):
    text = words(head.get(page_of("2.1")))

    assert "A new account may only be opened with the headteacher's written approval." in text
    assert "It is allowed only with approval of the headteacher, in writing, where" in text


def test_an_item_shows_the_words_that_it_completes(draft, head):
    assert "Staff must not: accept friend requests from pupils;" in words(
        head.get(page_of("1.1(a)"))
    )


def test_accepting_leads_to_the_next_clause_that_waits(draft, head):
    for name in ("1.1", "1.1(a)", "1.1(b)", "1.2", "2.1"):
        response = head.post(page_of(name), {"accept": "yes", "seen": "new"}, follow=True)

    text = words(response)
    assert "5 of 5 clauses decided" in text
    assert "Every clause is decided." in text


def test_after_the_last_the_first_that_waits_comes_next(draft, head):
    response = head.post(page_of("2.1"), {"accept": "yes", "seen": "new"})

    assert response.url == page_of("1.1")


def test_a_rule_may_be_made_without_any_format(draft, head):
    said_so = said(head, "1.1(a)", **OWN, condition_1="counterpart=pupil")
    head.post(page_of("1.1(a)"), said_so)

    made = DraftClause.objects.get(name="1.1(a)")
    assert (made.state, made.rule["effect"]) == ("changed", "forbid")
    assert made.rule["when"] == [{"activity": ["connect"], "counterpart": "pupil"}]


@pytest.mark.parametrize(
    ("effect", "key", "made"),
    [
        ("approval", "approval", {"role": "slt", "form": "written"}),
        ("duty", "duty", {"do": "report", "to": ["slt"]}),
    ],
)
def test_a_rule_may_ask_for_approval_or_a_report(draft, head, effect, key, made):
    more = {**OWN, "effect": effect, "role": "slt", "in_writing": "written"}
    head.post(page_of("2.1"), said(head, "2.1", **more))

    assert DraftClause.objects.get(name="2.1").rule[key] == made


def test_definitions_and_procedures_need_no_rule(draft, head):
    for kind, job in (("definition", ""), ("procedure", "post")):
        seen = head.get(page_of("1.2")).context["page"].seen
        head.post(page_of("1.2"), said(head, "1.2", kind=kind, job=job, rule="none", seen=seen))
        kept = DraftClause.objects.get(name="1.2")
        assert (kept.kind, kept.job, kept.rule) == (kind, job, None)


def test_the_suggested_rule_is_kept_when_only_the_words_change(draft, head):
    head.post(page_of("2.1"), said(head, "2.1", summary="Ask the head first.", rule="keep"))

    kept = DraftClause.objects.get(name="2.1")
    assert (kept.summary, kept.rule) == ("Ask the head first.", kept.suggested["rule"])


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"kind": "procedure", "rule": "none"}, "Choose where the procedure happens"),
        ({"kind": "rule", "rule": "none"}, "A rule or duty needs a rule"),
        ({**OWN, "effect": ""}, "Choose what the rule does"),
        ({**OWN, "activity": []}, "Choose at least one thing"),
        ({**OWN, "effect": "approval"}, "Choose who approves, or is told"),
        ({"summary": ""}, "Write what the clause says in one sentence"),
        ({"kind": ""}, "Choose: what is it?"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(draft, head, given, says):
    assert says in words(head.post(page_of("2.1"), said(head, "2.1", **given)))
    assert DraftClause.objects.get(name="2.1").state == "waiting"


def test_whoever_comes_second_is_told_so(draft, head):
    head.post(page_of("2.1"), {"accept": "yes", "seen": "new"})
    response = head.post(page_of("2.1"), said(head, "2.1", kind="information", rule="none"))

    assert response.status_code == 409
    assert "Somebody else decided on this clause" in words(response)


def test_a_clause_is_split_at_a_blank_line(draft, head):
    breaks, work = DraftClause.objects.get(name="1.2").text.split(". ")
    parts = f"{breaks}.\r\n\r\n{work}"
    text = words(head.post(page_of("1.2", "split/"), {"parts": parts}, follow=True))

    assert "1.2[2] Staff must not leave it running at work." in text


@pytest.mark.parametrize(("parts", "says"), [("One part", "Leave a blank line"), ("", "Leave the")])
def test_a_split_that_cannot_be_says_why(draft, head, parts, says):
    assert says in words(head.post(page_of("1.2", "split/"), {"parts": parts}))
    assert "Split clause 1.2" in words(head.get(page_of("1.2", "split/")))


def test_the_health_check_shows_the_worst_first_and_roles_that_nobody_holds(draft, head):
    text = words(head.get(page(draft, "health/")))

    assert "Put right first" in text
    assert "The review was due by 30 September 2025." in text
    assert "nobody holds: headteacher" not in text


def test_a_finding_is_left_with_a_reason_and_brought_back(draft, head):
    asked = page(draft, "health/leave/?rule=review-overdue&clause=")
    assert "The review was due" in words(head.get(asked))
    assert "Say why it may stay" in words(head.post(asked, {"reason": ""}))
    text = words(head.post(asked, {"reason": "The review is under way"}, follow=True))

    assert "Left as it is" in text
    assert "The review is under way" in text
    back = {"rule": "review-overdue", "clause": ""}
    assert "Left as it is The" not in words(
        head.post(page(draft, "health/again/"), back, follow=True)
    )


def test_a_finding_that_is_not_there_cannot_be_left(draft, head):
    assert head.get(page(draft, "health/leave/?rule=bananas")).status_code == 404
    assert head.post(page(draft, "health/again/"), {"rule": "bananas"}).status_code == 404


def test_a_case_is_added_as_a_sentence_and_shown_as_it_was_read(draft, head):
    head.post(page_of("1.1(a)"), said(head, "1.1(a)", **OWN, condition_1="counterpart=pupil"))
    case = {"say": "A pupil wants to be my friend on Facebook", "applies": "yes"}
    text = words(head.post(page_of("1.1(a)", "case/"), case, follow=True))

    assert "A pupil wants to be my friend on Facebook (the rule applies; read as:" in text


@pytest.mark.parametrize(
    ("say", "says"), [("Bananas.", "We could not tell"), ("", "Write a question that somebody")]
)
def test_a_case_that_shows_nothing_says_why(draft, head, say, says):
    assert "A case of clause 2.1" in words(head.get(page_of("2.1", "case/")))
    assert says in words(head.post(page_of("2.1", "case/"), {"say": say, "applies": "no"}))


def test_a_sound_policy_has_nothing_to_look_at(bring_in, head):
    found = bring_in(sound())

    assert "Nothing to look at was found." in words(head.get(page(found, "health/")))


def test_a_draft_is_taken_as_the_files_of_a_pack(draft, head):
    head.post(page_of("2.1"), {"accept": "yes", "seen": "new"})
    response = head.post(page(draft, "pack/"))

    archive = ZipFile(BytesIO(response.content))
    assert archive.namelist() == ["pack.yaml", "clauses.yaml", "rules.yaml"]
    assert 'filename="little-eaton.zip"' in response["Content-Disposition"]


def test_a_draft_is_deleted_once_that_is_confirmed(draft, head):
    assert "It cannot be undone." in words(head.get(page(draft, "give-up/")))
    head.post(page(draft, "give-up/"))

    assert not PolicyDraft.objects.exists()


def test_a_draft_of_elsewhere_and_a_clause_of_another_do_not_exist(bring_in, draft, head):
    other = bring_in(at="cadmus")
    first = other.clauses.first()

    assert head.get(page(other)).status_code == 404
    assert head.get(page(draft, f"clauses/{first.pk}/")).status_code == 404


def test_a_page_asks_as_often_however_long_the_policy_is(bring_in, head):
    counts = []
    for rules in (3, 60):
        text = "\n".join(f"1.{each} Staff must be kind." for each in range(1, rules))
        found = bring_in(f"Hill Farm policy\n\n1. Rules\n\n{text}")
        with CaptureQueriesContext(connection) as asked:
            head.get(page(found))
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_every_word_on_the_form_is_plain(vocabulary):
    asked = [words_ for words_, _ in forms.conditions(vocabulary)]

    assert "Who is the other person?" in asked
    assert all("_" not in each for each in asked)
