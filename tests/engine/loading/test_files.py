import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.engine.errors import PackError
from clausewise.engine.loading import load_pack
from clausewise.engine.loading.files import digest
from engine.small_packs import FRIENDS, REAL, VOCABULARY, files_of, pack_of, real_document

METADATA = """
ratified: 2026-03-01
effective: 2026-04-01
review: 2027-03-01
source: hillside.txt
contact: dsl
roles: {headteacher: Head of School}
conflicts: [{id: clash, clauses: ["7.8"], when: {activity: post}, summary: They clash.}]
cases: [{say: Nothing., given: {}, outcome: undecided}]
"""
DOCUMENTS = {slug: real_document(slug) for slug in REAL}


def test_a_pack_has_what_its_files_say():
    pack = pack_of(FRIENDS, METADATA)

    assert (pack.id, pack.title, pack.version) == (
        "hillside",
        "Hillside Primary School policy",
        "1",
    )
    assert (pack.ratified, pack.effective) == (date(2026, 3, 1), date(2026, 4, 1))
    assert (pack.review, pack.source, pack.contact) == (date(2027, 3, 1), "hillside.txt", "dsl")
    assert pack.conflicts[0].summary == "They clash."
    assert (pack.role_name("headteacher"), pack.role_name("line_manager")) == (
        "Head of School",
        "line manager",
    )


def test_all_cases_are_those_under_rules_and_then_the_packs_own():
    rule = FRIENDS + "  fires: [{say: A., given: {}, outcome: prohibited}]"

    assert [case.say for case in pack_of(rule, METADATA).all_cases()] == ["A.", "Nothing."]


def test_one_file_may_hold_it_all():
    text = "\n".join(files_of(FRIENDS).values())

    assert load_pack({"hillside.yaml": text}, VOCABULARY).rules == pack_of(FRIENDS).rules


def test_a_key_in_two_files_is_refused():
    with pytest.raises(PackError, match=r"more\.yaml:1: `title` is already in pack\.yaml"):
        load_pack({**files_of(FRIENDS), "more.yaml": "title: Another"}, VOCABULARY)


@pytest.mark.parametrize("key", ["pack", "title", "owner", "version"])
def test_a_pack_without_its_name_title_owner_or_version_is_refused(key):
    files = files_of(FRIENDS)
    lines = [line for line in files["pack.yaml"].splitlines() if not line.startswith(f"{key}:")]

    with pytest.raises(PackError, match=f"a pack needs `{key}`"):
        load_pack({**files, "pack.yaml": "\n".join(lines)}, VOCABULARY)


def test_no_files_are_no_pack():
    with pytest.raises(PackError, match=r"pack\.yaml:1: a pack needs `pack`"):
        load_pack({}, VOCABULARY)


def test_every_wrong_rule_is_reported_at_once():
    rules = """
- {id: a, clause: "1", effect: forbids, when: {activity: post}}
- {id: b, clause: "1", effect: forbid, when: {activity: posts}}
"""
    with pytest.raises(PackError) as raised:
        pack_of(rules)

    assert [problem.line for problem in raised.value.problems] == [3, 4]


def test_a_digest_is_that_of_names_and_texts_whatever_their_order():
    one = {"a.yaml": "x", "b.yaml": "y"}

    assert digest(one) == digest({"b.yaml": "y", "a.yaml": "x"})
    assert digest(one) != digest({"a.yaml": "xb.yaml", "c.yaml": "y"})


def paths(piece, so_far=()):
    """Return where each part of a document stands."""
    items = piece.items() if isinstance(piece, dict) else enumerate(piece)
    for key, value in items:
        yield (*so_far, key)
        if not isinstance(value, str):
            yield from paths(value, (*so_far, key))


PATHS = {slug: list(paths(document)) for slug, document in DOCUMENTS.items()}
WRONG = ["", "nonsense", [], {}, ["x", "y"], {"x": "y"}, [[]], [{}], "no", "99", "2026-99-99"]


def broken(piece, path, change):
    """Return the document with one part dropped or written otherwise."""
    copy = dict(piece) if isinstance(piece, dict) else dict(enumerate(piece))
    if len(path) > 1:
        copy[path[0]] = broken(copy[path[0]], path[1:], change)
    elif change is None:
        del copy[path[0]]
    else:
        copy[path[0]] = change
    return copy if isinstance(piece, dict) else list(copy.values())


@settings(max_examples=35)
@given(st.sampled_from(REAL), st.data())
def test_a_real_pack_broken_anywhere_is_read_or_refused_with_a_line(slug, draw):
    path = draw.draw(st.sampled_from(PATHS[slug]))
    change = draw.draw(st.sampled_from([None, *WRONG]))
    text = json.dumps(broken(DOCUMENTS[slug], path, change))
    problems = []
    try:
        load_pack({"pack.yaml": text}, VOCABULARY)
    except PackError as error:
        problems = error.problems

    assert all(problem.line >= 1 and problem.message for problem in problems)
