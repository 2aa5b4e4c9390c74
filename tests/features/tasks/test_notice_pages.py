"""People and schools choose how they are told, and see what did not arrive."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import viewer_of
from clausewise.features.people.declarations.actions import Tie, declare
from clausewise.features.people.permissions import HELD
from clausewise.features.tasks.actions.choices import renew_signing_key, set_hook
from clausewise.features.tasks.actions.notices import send_again
from clausewise.features.tasks.lasting import note_undecided
from clausewise.features.tasks.models import Choice, Feed, Hook, Notice, Turn
from clausewise.features.tasks.sending.deliver import deliver, interrupt
from entering import enter_as
from pages import words

OWN = "/my/notices/"
NOTICES = "/o/ash-lane/notices/"
WHERE = f"{NOTICES}where/"


@pytest.fixture
def mine(client, assistant):
    enter_as(client, assistant)
    return client


@pytest.fixture
def heads(client, head):
    enter_as(client, head)
    return client


@pytest.fixture
def lost(school):
    now = timezone.now()
    return Notice.objects.create(
        organisation=school,
        kind="concerns.alarm",
        key="1",
        channel="webhook",
        step="given_up",
        problem="unreachable",
        tries=6,
        added_at=now,
        next_at=now,
        changed_at=now,
    )


def test_without_a_choice_one_gets_what_is_urgent_and_the_digest(mine):
    form = mine.get(OWN).context["form"]

    assert form.initial == {"at_once": "urgent", "digest": "yes", "teams": ""}


def test_what_one_chooses_is_kept_and_shown(mine, assistant, receiver):
    given = {"at_once": "all", "digest": "no", "teams": receiver.url}

    response = mine.post(OWN, given, follow=True)

    assert "Your choices are saved." in words(response)
    assert response.context["form"].initial == given
    choice = Choice.objects.get(person=assistant)
    assert (choice.at_once, choice.digest) == ("all", False)


def test_an_empty_address_removes_the_one_before(mine, assistant, receiver):
    for url in (receiver.url, receiver.url, "", ""):
        mine.post(OWN, {"at_once": "all", "digest": "no", "teams": url})

    assert not Hook.objects.exists()
    acts = Entry.objects.filter(act__startswith="tasks.hook").order_by("number")
    assert list(acts.values_list("act", flat=True)) == ["tasks.hook_set", "tasks.hook_removed"]


def test_no_record_holds_the_address(mine, receiver):
    mine.post(OWN, {"at_once": "all", "digest": "no", "teams": receiver.url})

    assert "s3cret" not in str(list(Entry.objects.values()))


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://10.0.0.1/", "only to public addresses"),
        ("https://nobody.invalid/x", "We cannot find that address"),
        ("teams", "Give the whole address"),
    ],
)
def test_an_address_that_may_not_be_posted_to_is_refused(mine, url, why):
    response = mine.post(OWN, {"at_once": "all", "digest": "no", "teams": url})

    assert why in words(response)
    assert not Choice.objects.exists()


def test_a_choice_left_out_is_asked_for(mine):
    said = words(mine.post(OWN, {"teams": ""}))

    assert "Choose what to be told at once" in said
    assert "Choose whether you want the daily e-mail" in said


def test_a_school_chooses_where_its_notices_go_and_finds_the_key(heads, receiver, school):
    given = {"teams": receiver.url, "webhook": receiver.url}

    said = words(heads.post(WHERE, given, follow=True))

    assert "The addresses are saved." in said
    assert "whsec_" in said
    assert Hook.objects.filter(organisation=school).count() == 2


def test_without_a_webhook_there_is_no_key(heads):
    assert "whsec_" not in words(heads.get(WHERE))
    assert heads.post(f"{WHERE}new-key/").status_code == 404


def test_a_new_key_takes_the_place_of_the_old_one(heads, hook):
    hook()
    before = words(heads.get(WHERE))

    after = words(heads.post(f"{WHERE}new-key/", follow=True))

    assert "There is a new key." in after
    key = next(word for word in before.split() if word.startswith("whsec_"))
    assert key not in after


def test_a_bad_address_of_a_school_is_refused(heads):
    given = {"teams": "http://10.0.0.1", "webhook": "http://10.0.0.1"}

    assert words(heads.post(WHERE, given)).count("only to public addresses") == 4


def test_what_did_not_arrive_is_shown_and_can_be_sent_again(heads, lost):
    said = words(heads.get(NOTICES))
    assert "Read a new report Given up Webhook" in said
    assert "Nobody answered." in said

    response = heads.post(f"{NOTICES}{lost.ref}/again/", follow=True)

    assert "It will be sent again in a moment." in words(response)
    lost.refresh_from_db()
    assert (lost.step, lost.tries) == ("waiting", 0)
    assert DBTaskResult.objects.filter(args_kwargs__args=[lost.pk]).exists()
    assert Entry.objects.get(act="tasks.notice_sent_again").about == f"notice:{lost.ref}"


def test_what_was_sent_is_not_sent_again(heads, lost):
    Notice.objects.update(step="sent", problem="")

    heads.post(f"{NOTICES}{lost.ref}/again/")

    lost.refresh_from_db()
    assert lost.step == "sent"
    assert "Lately Read a new report Sent" in words(heads.get(NOTICES))


def test_what_is_being_tried_again_says_why(heads, lost):
    Notice.objects.update(step="waiting")

    assert "Waiting to be sent" in words(heads.get(NOTICES))
    assert "Nobody answered." in words(heads.get(NOTICES))


def test_the_page_says_whether_there_is_a_mail_server(heads, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    assert "No mail server is set" in words(heads.get(NOTICES))

    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert "No mail server is set" not in words(heads.get(NOTICES))


@pytest.fixture
def of_a_declaration(school, assistant, head, today):
    """A notice to the head that somebody has declared a tie."""
    Choice.objects.create(person=head, at_once="all")
    tie = Tie("pupil", "close_family", "My niece in Year 4")
    declare(by=assistant, organisation=school, tie=tie, day=today)
    note_undecided(timezone.now())
    return Notice.objects.get(kind="tasks.decide", person=head)


@pytest.mark.parametrize(
    "who", [("network_manager", "cadmus"), ("headteacher", "ash-lane"), ("administrator", "cadmus")]
)
def test_nobody_learns_from_notices_that_somebody_declared(of_a_declaration, signed_in, who):
    client = signed_in(*who)

    assert "Lately" not in words(client.get(NOTICES))
    Notice.objects.update(step="given_up", problem="unreachable")
    said = words(client.get(NOTICES))
    assert "A confidential notice Given up E-mail" in said
    assert "eclaration" not in said


def test_the_record_tells_of_such_a_notice_only_those_who_may_see_declarations(
    of_a_declaration, heads, lost
):
    Notice.objects.filter(pk=of_a_declaration.pk).update(step="sending")
    interrupt(of_a_declaration, timezone.now())
    heads.post(f"{NOTICES}{of_a_declaration.ref}/again/")
    heads.post(f"{NOTICES}{lost.ref}/again/")

    entries = Entry.objects.filter(about__startswith="notice:").order_by("number")
    assert {*entries.filter(about=of_a_declaration.audit_name).values_list("restricted")} == {
        ("declarations.see",)
    }
    assert entries.get(about=lost.audit_name).restricted == ""


def test_of_a_kind_that_no_feature_lists_any_more_the_record_tells_nobody(lost):
    Notice.objects.update(kind="concerns.gone", step="waiting")

    deliver.call(lost.pk)

    assert Entry.objects.get(act="tasks.notice_given_up").restricted not in HELD


@pytest.mark.parametrize("page", [NOTICES, WHERE])
def test_others_may_not_look(mine, page):
    assert mine.get(page).status_code == 403


def test_another_schools_notice_cannot_be_sent_again(client, world, lost):
    enter_as(client, world.person("headteacher", "little-eaton"))

    assert client.post(f"/o/little-eaton/notices/{lost.ref}/again/").status_code == 404


def test_things_are_named_for_those_who_keep_the_site(lost, head, school, hook, add):
    named = [lost, hook(), Hook(person=head, channel="teams"), add()]
    named += [Choice(person=head), Feed(person=head), Turn(job="forget"), school]

    assert all(str(each) for each in named)
    assert Hook(person=head).audit_organisation == ""


def sets_a_hook(by, school, today):
    set_hook(by=by, organisation=school, channel="webhook", url="https://x.example/", day=today)


def renews_the_key(by, school, today):
    renew_signing_key(by=by, organisation=school, day=today)


def sends_again(by, school, today):
    viewer = viewer_of(by, today)
    send_again(by=viewer, notice=Notice.objects.get(organisation=school), now=timezone.now())


@pytest.mark.parametrize("does", [sets_a_hook, renews_the_key, sends_again])
def test_whoever_only_works_there_runs_no_notices_by_any_way(
    does, assistant, school, today, hook, lost
):
    before, kept = Entry.objects.count(), hook()

    with pytest.raises(PermissionDenied):
        does(assistant, school, today)

    assert Entry.objects.count() == before
    assert Hook.objects.get().turn == kept.turn
