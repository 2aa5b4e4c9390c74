import pytest

from clausewise.engine.errors import PackError
from clausewise.engine.loading import load_pack
from clausewise.engine.pack import Effect
from engine.small_packs import FRIENDS, VOCABULARY, files_of

BASE = files_of(FRIENDS, "terms: {contact: {activity: [connect, message]}}")


def overlaid(text, files=BASE, slug="hillside"):
    overlay = {"pack.yaml": f"pack: valley\ntitle: Valley\nextends: {slug}\n{text}"}
    return load_pack(overlay, VOCABULARY, {"hillside": files}.__getitem__)


def refusal(text):
    with pytest.raises(PackError) as raised:
        overlaid(text)
    return str(raised.value)


def test_a_pack_that_extends_another_keeps_what_it_does_not_change():
    pack = overlaid("")

    assert (pack.id, pack.title, pack.owner) == ("valley", "Valley", "Hillside Primary School")
    assert [rule.id for rule in pack.rules] == ["befriend-pupil"]
    assert pack.changes == ()


def test_metadata_is_set():
    pack = overlaid("set: {contact: dsl, effective: 2026-09-01}")

    assert pack.contact == "dsl"
    assert pack.changes == ("set contact", "set effective")


def test_rules_clauses_terms_and_cases_are_added():
    pack = overlaid("""
add:
  terms: {own: {account: personal}}
  scenes: {home: {time: own}}
  clauses: [{id: "9", kind: rule, summary: Nine.}]
  rules: [{id: own-posts, clause: "9", effect: advise, when: {is: [own, contact]}}]
  cases: [{say: A post., given: {scene: home}, outcome: not_addressed}]
""")

    assert [rule.id for rule in pack.rules] == ["befriend-pupil", "own-posts"]
    assert len(pack.cases) == 1
    assert pack.changes == (
        "add terms own",
        "add scenes home",
        "add clauses 9",
        "add rules own-posts",
        "add cases A post.",
    )


def test_a_whole_rule_is_replaced_where_it_stood():
    rule = '{id: befriend-pupil, clause: "7.8", effect: advise, when: {activity: connect}}'
    pack = overlaid(f"replace: {{rules: [{rule}]}}")

    assert [rule.effect for rule in pack.rules] == [Effect.ADVISE]
    assert pack.changes == ("replace rules befriend-pupil",)


def test_a_rule_is_removed_for_a_reason_that_is_kept():
    pack = overlaid("remove: {rules: [{id: befriend-pupil, reason: Our trust lifted it.}]}")

    assert pack.rules == ()
    assert pack.changes == ("remove rules befriend-pupil: Our trust lifted it.",)


def test_an_overlay_of_an_overlay_keeps_the_changes_of_both():
    files = {
        "hillside": BASE,
        "valley": {"pack.yaml": "pack: valley\nextends: hillside\nset: {contact: dsl}"},
    }
    top = {"pack.yaml": "pack: dale\nextends: valley\nset: {source: dale.txt}"}
    pack = load_pack(top, VOCABULARY, files.__getitem__)

    assert pack.changes == ("set contact", "set source")


def test_a_change_below_changes_the_digest():
    other = files_of(FRIENDS.replace("connect, ", ""), "terms: {contact: {activity: message}}")

    assert overlaid("").digest != overlaid("", other).digest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("remove: {rules: [{id: befriend-pupil}]}", "a removal needs `reason`"),
        ("remove: {rules: [{id: befriend, reason: X.}]}", "`befriend` is not in the pack below"),
        ("replace: {cases: [{say: A., given: {}}]}", "`A.` is not in the pack below"),
        ("add: {rules: [{clause: x}]}", "this entry needs an `id`"),
        ("add: {titles: [x]}", "`add` has no `titles`"),
        ("replace: {terms: {contact: {activity: post}}}", "`replace` has no `terms`"),
        ("remove: {terms: {contact: x}}", "`remove` has no `terms`"),
        ("set: {rules: []}", "`set` has no `rules`"),
        (
            "add: {rules: [{id: befriend-pupil, clause: a, effect: forbid, when: {time: own}}]}",
            "rule `befriend-pupil` is here 2 times",
        ),
        ("rules: []", "an overlay has no `rules`"),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(text, message):
    assert message in refusal(text)


def test_what_is_extended_must_be_at_hand():
    with pytest.raises(PackError, match="`trust` cannot be extended here"):
        load_pack({"pack.yaml": "extends: trust"}, VOCABULARY)


def test_a_pack_cannot_extend_itself():
    files = {"pack.yaml": "pack: hillside\nextends: hillside"}

    with pytest.raises(PackError, match="`hillside` extends itself"):
        load_pack(files, VOCABULARY, {"hillside": files}.__getitem__)
