"""A declaration is seen by whoever made it, whoever decides, and the safeguarding leads alone."""

from datetime import date

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import viewer_of
from clausewise.features.people.declarations.actions import Tie, confirm, decide, declare, withdraw
from clausewise.features.people.declarations.queries import to_decide
from clausewise.features.people.models import Declaration, State
from clausewise.features.people.rules.refusals import RefusedError
from pages import title, words

TODAY = date(2026, 11, 25)
NIECE = Tie("pupil", "close_family", "My niece in Year 4", "A1234", date(2020, 1, 1))
HERE = "/o/ash-lane/declarations/"
FORM = {"about": "pupil", "relationship": "close_family", "description": "My niece in Year 4"}


@pytest.fixture
def declarer(world):
    return world.person("employee", "ash-lane")


@pytest.fixture
def head(world):
    return world.person("headteacher", "ash-lane")


@pytest.fixture
def niece(world, declarer):
    school = world.organisation("ash-lane")
    return declare(by=declarer, organisation=school, tie=NIECE, day=TODAY)


def acts():
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def test_what_is_declared_waits_for_the_head_and_its_words_stay_out_of_the_audit(niece, head):
    assert (niece.state, niece.decides, niece.expires) == ("submitted", "headteacher", AUGUST)
    assert to_decide(viewer_of(head, TODAY), TODAY) == [niece]
    entry = Entry.objects.latest("number")
    assert (entry.act, entry.cites["policy"]) == ("people.declared", "cadmus")
    assert "niece" not in str(entry.details)
    assert str(niece) == niece.ref


AUGUST = date(2027, 8, 31)


def test_a_head_who_declares_does_not_decide(world, head):
    school = world.organisation("ash-lane")

    own = declare(by=head, organisation=school, tie=NIECE, day=TODAY)

    assert to_decide(viewer_of(head, TODAY), TODAY) == []
    assert to_decide(viewer_of(world.person("slt", "ash-lane"), TODAY), TODAY) == [own]


def test_where_nothing_waits_nothing_is_worked_out(world, head, django_assert_num_queries):
    viewer = viewer_of(head, TODAY)

    with django_assert_num_queries(1):
        assert to_decide(viewer, TODAY) == []


@pytest.mark.parametrize(
    ("part", "status"),
    [
        ("employee", 200),
        ("headteacher", 200),
        ("dsl", 200),
        ("deputy_dsl", 200),
        ("slt", 404),
        ("volunteer", 404),
        ("governor", 404),
    ],
)
def test_to_all_others_it_does_not_exist(signed_in, niece, part, status):
    client = signed_in(part, "ash-lane")

    assert client.get(f"{HERE}{niece.ref}/").status_code == status
    assert ("niece" in words(client.get(HERE))) is False


def test_in_another_school_it_does_not_exist(signed_in, niece):
    client = signed_in("trust_leader", "cadmus")

    assert client.get(f"/o/beacon-hill/declarations/{niece.ref}/").status_code == 404
    assert client.get(f"{HERE}{niece.ref}/").status_code == 404


def test_whoever_decided_still_sees_it_and_another_head_does_not(signed_in, world, niece, head):
    decide(by=head, declaration=niece, to=State.NOTED, reason="", day=TODAY)

    assert signed_in("headteacher", "ash-lane").get(f"{HERE}{niece.ref}/").status_code == 200
    assert signed_in("slt", "ash-lane").get(f"{HERE}{niece.ref}/").status_code == 404


def test_that_another_read_it_is_kept_and_that_one_reads_ones_own_is_not(signed_in, niece):
    signed_in("employee", "ash-lane").get(f"{HERE}{niece.ref}/")
    assert "people.read_declaration" not in acts()

    signed_in("dsl", "ash-lane").get(f"{HERE}{niece.ref}/")
    assert acts()[-1] == "people.read_declaration"


def test_the_leads_see_all_that_was_declared_and_that_they_looked_is_kept(
    signed_in, niece, declarer
):
    client = signed_in("dsl", "ash-lane")

    assert f"{declarer}: A pupil: close family" in words(client.get(f"{HERE}all/"))
    assert Entry.objects.latest("number").details == {"count": 1}
    assert "All declarations made here" in words(client.get(HERE))
    assert signed_in("slt", "ash-lane").get(f"{HERE}all/").status_code == 403


def test_where_nothing_was_declared_the_list_says_so(signed_in):
    said = words(signed_in("dsl", "little-eaton").get("/o/little-eaton/declarations/all/"))

    assert "Nobody has declared anything" in said


def test_from_declaring_to_approving_on_the_pages(signed_in, declarer):
    response = signed_in("employee", "ash-lane").post(f"{HERE}new/", FORM, follow=True)
    assert "A pupil: close family" in words(response)
    found = Declaration.objects.get()

    client = signed_in("headteacher", "ash-lane")
    assert f"Waiting for you to decide {declarer}" in words(client.get(HERE))
    client.post(f"{HERE}{found.ref}/", {"decision": "approved", "reason": "Known to me"})

    said = words(signed_in("employee", "ash-lane").get(f"{HERE}{found.ref}/"))
    assert "Approved It counts until 31 August" in said
    assert "Reason: Known to me" in said
    assert "Withdraw it" in said


def test_the_same_tie_is_declared_once_while_it_waits(signed_in):
    client = signed_in("employee", "ash-lane")
    client.post(f"{HERE}new/", FORM)

    said = words(client.post(f"{HERE}new/", FORM))
    assert "You have declared this already, and it waits to be decided" in said
    assert Declaration.objects.count() == 1

    client.post(f"{HERE}{Declaration.objects.get().ref}/withdraw/")
    client.post(f"{HERE}new/", FORM)
    client.post(f"{HERE}new/", {**FORM, "description": "My nephew in Year 2"})
    assert Declaration.objects.count() == 3


def test_a_refusal_needs_its_reason(signed_in, niece):
    client = signed_in("headteacher", "ash-lane")

    response = client.post(f"{HERE}{niece.ref}/", {"decision": "refused", "reason": ""})

    assert "Give a reason for refusing" in words(response)
    assert title(response).startswith("Error: ")
    client.post(f"{HERE}{niece.ref}/", {"decision": "refused", "reason": "Not a relative"})
    assert "Refused" in words(signed_in("employee", "ash-lane").get(HERE))


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"about": ""}, "Choose who it is about"),
        ({"relationship": "none"}, "Choose how you are connected, or"),
        ({"description": ""}, "Write who it is"),
        ({"since": "long ago"}, "Enter a day"),
        ({"since": "9999-12-31"}, "Enter a day from 1900 to 2200"),
        ({"since": "2199-12-31"}, "That day is still to come"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_declared(signed_in, given, complaint):
    response = signed_in("employee", "ash-lane").post(f"{HERE}new/", {**FORM, **given})

    assert complaint in words(response)
    assert not Declaration.objects.exists()


def test_the_declarer_withdraws_it_once(signed_in, niece):
    client = signed_in("employee", "ash-lane")

    said = words(client.post(f"{HERE}{niece.ref}/withdraw/", follow=True))
    assert "Withdrawn" in said

    response = client.post(f"{HERE}{niece.ref}/withdraw/")
    assert response.status_code == 409
    assert "This declaration is withdrawn already" in words(response)


def test_nobody_withdraws_for_another(niece, head):
    with pytest.raises(RefusedError, match="Only whoever made"):
        withdraw(by=head, declaration=niece)


def test_after_the_school_year_it_is_confirmed_again_and_decided_anew(signed_in, niece, head):
    decide(by=head, declaration=niece, to=State.NOTED, reason="", day=TODAY)
    Declaration.objects.update(expires=date(2025, 8, 31))
    client = signed_in("employee", "ash-lane")
    assert "Confirm again" in words(client.get(HERE))
    assert "It ended with the school year" in words(client.get(f"{HERE}{niece.ref}/"))

    said = words(client.post(f"{HERE}{niece.ref}/confirm/", follow=True))

    assert "Waiting" in said
    again = Declaration.objects.exclude(pk=niece.pk).get()
    assert (again.renews, again.description, again.child) == (niece, NIECE.description, "A1234")
    assert client.post(f"{HERE}{niece.ref}/confirm/").status_code == 409


def test_what_still_counts_or_never_did_is_not_confirmed_again(niece, head, declarer):
    with pytest.raises(RefusedError, match="that is on record"):
        confirm(by=declarer, declaration=niece, day=TODAY)
    decide(by=head, declaration=niece, to=State.APPROVED, reason="", day=TODAY)
    with pytest.raises(RefusedError, match="still counts"):
        confirm(by=declarer, declaration=niece, day=TODAY)


def test_a_declaration_is_about_its_school_in_the_audit(niece, world):
    school = world.organisation("ash-lane")

    assert Entry.objects.latest("number").organisation == school.ref
    assert niece.audit_name == f"declaration:{niece.ref}"
