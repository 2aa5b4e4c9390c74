import pytest

from clausewise.documents.suggest.draft import draft, roles_in
from clausewise.documents.suggest.rulebook import Rulebook, Said
from clausewise.engine.pack import Duty, Effect, Signature
from engine.small_packs import pack_of

CLAUSES = """
- {id: "1", kind: rule, summary: "Do not befriend pupils online."}
- {id: "2", kind: rule, summary: "Do not use the school logo unless the head approves."}
- {id: "3", kind: duty, summary: "Tell the head about misuse of social media."}
- {id: "4", kind: rule, summary: "The school may monitor the use of its computers."}
- {id: "5", kind: rule, summary: "On the school's page post nothing that brings it into disrepute."}
- {id: "6", kind: duty, summary: "Keep evidence of what you report of misuse."}
"""
RULES = """
- {id: befriend, clause: "1", effect: forbid, when: {activity: connect, counterpart: pupil},
   except: {relationship: own_child}, unless: [{authorised_pupil_contact: yes}]}
- {id: logo, clause: "2", effect: approval, when: {uses_logo: yes}, approval: {role: slt}}
- {id: misuse, clause: "3", effect: permit, when: {concern: misuse_by_colleague},
   duty: {do: report, to: [headteacher]}}
- {id: watch, clause: "4", effect: permit, when: {activity: monitor_use}}
- {id: page, clause: "5", effect: forbid, when: {account: official, disrepute: yes}}
- {id: evidence, clause: "6", effect: duty, when: {concern: illegal_content},
   duty: {do: keep_evidence}}
"""
BOOK = Rulebook([pack_of(RULES, clauses=CLAUSES)])


def drafted(text, label, force):
    return draft(Said(text, (label,), force), BOOK)


def test_a_prohibition_takes_the_nearest_rule_with_what_lifts_it():
    found = drafted("Never befriend a pupil.", "pupil-contact", "prohibited")

    assert (found.pack, found.rules, found.effect) == ("hillside", ("befriend",), Effect.FORBID)
    assert found.when == ({"activity": {"connect"}, "counterpart": {"pupil"}},)
    assert found.unless
    assert 0 < found.confidence <= 1
    assert "befriend pupils online" in found.why


def test_advice_nearest_to_a_prohibition_stays_advice_and_says_so():
    found = drafted("Think before you befriend a pupil.", "pupil-contact", "advised")

    assert found.effect is Effect.ADVISE
    assert "there it is `forbid`" in found.why


def test_leave_is_lifted_by_nothing():
    found = drafted("You may befriend a pupil of your own family.", "pupil-contact", "permitted")

    assert (found.effect, found.unless, found.duty) == (Effect.PERMIT, (), None)


@pytest.mark.parametrize(
    ("text", "signatures", "every"),
    [
        ("Use of the logo needs the head's written approval", [("headteacher", "written")], True),
        ("Ask the deputy before you use the logo", [("slt", "any")], True),
        (
            "The logo needs approval from the head and the communications manager",
            [("headteacher", "any"), ("communications_manager", "any")],
            True,
        ),
        (
            "The logo needs approval from the head or your line manager",
            [("headteacher", "any"), ("line_manager", "any")],
            False,
        ),
        ("Use of the logo needs approval", [("slt", "any")], True),
    ],
)
def test_an_approval_is_by_the_roles_that_the_clause_names(text, signatures, every):
    approval = drafted(text, "logo-branding", "approval").approval

    assert approval.signatures == tuple(Signature(*signed) for signed in signatures)
    assert approval.every is every


def test_an_approval_of_nobody_named_is_the_heads():
    approval = drafted("Befriend no pupil without approval", "pupil-contact", "approval").approval

    assert approval.signatures == (Signature("headteacher"),)


def test_a_report_goes_to_whom_the_clause_says_and_when():
    found = drafted("Tell the DSL of misuse at once", "reporting-route", "report")

    assert found.duty == Duty("report", ("dsl",), "immediately")


def test_a_report_to_nobody_named_goes_where_the_nearest_rule_sends_it():
    found = drafted("Misuse must be reported", "reporting-route", "report")

    assert found.duty == Duty("report", ("headteacher",))


def test_a_duty_to_report_comes_with_a_rule_that_has_none():
    found = drafted("Report it if the school monitors use of computers", "monitoring", "report")

    assert found.duty == Duty("report")


def test_a_duty_to_nobody_is_drafted_to_nobody():
    found = drafted("Keep evidence of the misuse for the head", "reporting-route", "required")

    assert found.duty == Duty("keep_evidence")


def test_what_the_employer_may_do_is_drafted_though_it_binds_nobody():
    assert drafted("We may monitor computers.", "monitoring", "statement").rules == ("watch",)
    assert drafted("Logos are lovely.", "logo-branding", "statement") is None


def test_nothing_near_enough_is_no_draft():
    assert drafted("Ask parents first.", "photo-consent", "required") is None
    assert draft(Said("x", ("pta", "parent-contact", "reputation"), "prohibited"), BOOK) is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On our page do not bring us into disrepute", {"account": {"official"}}),
        ("On your personal page do not bring us into disrepute", {"account": {"personal"}}),
        ("Do not bring us into disrepute", {}),
    ],
)
def test_the_account_is_the_one_that_the_clause_speaks_of(text, when):
    assert drafted(text, "reputation", "prohibited").when == ({"disrepute": {True}, **when},)


def test_a_rule_on_an_account_alone_keeps_it():
    rules = '- {id: page, clause: "5", effect: forbid, when: {account: official}}'
    book = Rulebook([pack_of(rules, clauses=CLAUSES)])

    found = draft(Said("Bring us into no disrepute", ("reputation",), "prohibited"), book)

    assert found.when == ({"account": {"official"}},)


def test_roles_are_named_in_the_order_of_the_text():
    assert roles_in("Tell the police, then your line manager.") == ("police", "line_manager")


def test_what_names_one_role_names_no_other():
    assert roles_in("Ask the communications manager.") == ("communications_manager",)
