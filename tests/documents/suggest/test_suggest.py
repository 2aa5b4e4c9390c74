import pytest

from clausewise.documents.model import Document, Part, WrittenClause
from clausewise.documents.suggest import FORCES, suggest
from clausewise.engine.pack import ClauseKind, Effect
from engine.small_packs import pack_of

FRIENDS = """
- {id: befriend, clause: "7.8", effect: forbid, when: {activity: connect, counterpart: pupil},
   except: {relationship: own_child}, unless: [{authorised_pupil_contact: yes}]}
"""
SUMMARY = '- {id: "7.8", kind: rule, summary: "Do not accept friend requests from pupils."}\n'


def clause(name, text, parent="", part=Part.PARAGRAPH, lead=""):
    return WrittenClause(name, parent, part, text, 1, lead)


POLICY = Document(
    title="Policy",
    clauses=(
        clause("1", "Contact with pupils", part=Part.HEADING),
        clause("1.1", "Staff must not accept friend requests from pupils.", "1"),
        clause("1.2", "Any message from a pupil must be reported to the DSL at once.", "1"),
        clause("2", "Scope", part=Part.HEADING),
        clause("2.1", "This policy applies to all staff and governors.", "2"),
        clause("2.2", "The school will monitor the use of its computers.", "2"),
        clause("2.3", "Social networks bring benefits to schools.", "2"),
    ),
)
FOUND = suggest(POLICY, [pack_of(FRIENDS, clauses=SUMMARY)])


def test_every_clause_has_a_suggestion_with_labels_and_a_force():
    assert list(FOUND) == [c.id for c in POLICY.clauses]
    assert all(1 <= len(s.labels) <= 5 and s.force in FORCES for s in FOUND.values())


@pytest.mark.parametrize(
    ("name", "label", "force", "kind"),
    [
        ("1", "pupil-contact", "statement", ClauseKind.HEADING),
        ("1.1", "pupil-contact", "prohibited", ClauseKind.RULE),
        ("1.2", "report-inappropriate-contact", "report", ClauseKind.DUTY),
        ("2.1", "scope-people", "statement", ClauseKind.DEFINITION),
        ("2.2", "monitoring", "statement", ClauseKind.PROCEDURE),
        ("2.3", "purpose", "statement", ClauseKind.INFORMATION),
    ],
)
def test_a_clause_is_suggested_for_what_it_is(name, label, force, kind):
    found = FOUND[name]

    assert (found.labels[0], found.force, found.kind) == (label, force, kind)


def test_a_rule_is_drafted_where_one_is_near():
    assert FOUND["1.1"].draft.rules == ("befriend",)
    assert FOUND["1.1"].draft.effect is Effect.FORBID
    assert FOUND["1"].draft is None


def test_without_packs_nothing_is_drafted():
    assert all(found.draft is None for found in suggest(POLICY).values())


def test_it_says_why_in_plain_words():
    assert FOUND["1.1"].why.startswith("Seems to be about contact with pupils")
    assert FOUND["1.1"].why.endswith("It forbids something.")
    assert FOUND["1"].why == "A heading; what follows is probably about contact with pupils."


def test_one_label_alone_is_named_alone():
    found = suggest(Document("", clauses=(clause("1", "Quux."),)))

    assert "perhaps" not in found["1"].why


def test_clauses_that_stand_under_one_another_in_a_ring_are_read_once():
    ring = (clause("1", "Passwords", "2", Part.HEADING), clause("2", "Rules", "1", Part.HEADING))

    assert suggest(Document("", clauses=ring))["1"].labels[0] == "account-security"


def test_only_headings_above_a_clause_are_read_as_headings():
    above = clause("1", "Passwords are dull.")
    below = clause("1.1", "Quux.", "1")

    found = suggest(Document("", clauses=(above, below)))

    assert found["1.1"].labels != found["1"].labels


def test_a_draft_stands_in_a_pack_as_it_is_written():
    entry = FOUND["1.1"].draft.entry("draft-1", "1.1")

    assert entry["when"] == [{"activity": "connect", "counterpart": "pupil"}]
    assert entry["except"] == [{"relationship": "own_child"}]
    assert entry["unless"] == [{"authorised_pupil_contact": "yes"}]
    assert "duty" not in entry


@pytest.mark.parametrize(
    ("rule", "text", "key", "written"),
    [
        (
            "effect: approval, approval: {role: slt}",
            "Do not connect with a pupil without the written approval of the head.",
            "approval",
            {"role": "headteacher", "form": "written"},
        ),
        (
            "effect: approval, approval: {role: slt}",
            "Do not connect with a pupil without approval from the head or a senior leader.",
            "approval",
            {"any_of": [{"role": "headteacher", "form": "any"}, {"role": "slt", "form": "any"}]},
        ),
        (
            "effect: approval, approval: {role: slt}",
            "Do not connect with a pupil without approval from the head and a senior leader.",
            "approval",
            {"all_of": [{"role": "headteacher", "form": "any"}, {"role": "slt", "form": "any"}]},
        ),
        (
            "effect: permit, duty: {do: report, to: [slt], within: immediately}",
            "Report friend requests from pupils to the head.",
            "duty",
            {"do": "report", "to": ["headteacher"], "within": "immediately"},
        ),
        (
            "effect: duty, duty: {do: record}",
            "Staff must keep a list of friend requests from pupils.",
            "duty",
            {"do": "record"},
        ),
    ],
)
def test_approvals_and_duties_are_written_as_packs_have_them(rule, text, key, written):
    rules = f'- {{id: r, clause: "7.8", when: {{counterpart: pupil}}, {rule}}}\n'
    pack = pack_of(rules, clauses=SUMMARY)

    draft = suggest(Document("", clauses=(clause("1", text),)), [pack])["1"].draft

    assert draft.entry("draft", "1")[key] == written
