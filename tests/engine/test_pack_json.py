import json

import pytest

from clausewise.engine.loading import load_pack
from clausewise.engine.pack_json import read_pack, write_pack
from clausewise.engine.vocabulary import read_vocabulary

VOCABULARY = """
version: 1
facts:
  role: {type: enum, values: [employee, governor]}
  activity: {type: enum, values: [post, message]}
  count: {type: int, min: 0, max: 3}
  shown: {type: bool}
  approval_head: {type: enum, approval_of: head, values: [none, verbal, written, refused]}
"""
PACK = """
pack: small
title: A small policy
owner: A small school
version: "1"
ratified: 2024-02-29
review: 2026-09-01
source: small.txt
contact: dsl
covers: [employee, {role: governor, shown: yes}]
roles: {head: Headmistress}
clauses:
  - {id: a, kind: rule, force: must, summary: Ask first.}
  - {id: b, kind: procedure, job: run, under: a, summary: Somebody does it.}
conflicts: [{id: c, clauses: [a, b], when: {count: 1}, summary: They differ.}]
rules:
  - id: ask
    clause: a
    effect: approval
    when: [{count: 1}, {shown: yes, count: 1}]
    except: {activity: {known: no}}
    unless: {activity: {stated: post}}
    approval: {any_of: [{role: head, form: written}]}
    duty: {do: report, to: [dsl, head], within: at once}
    from: 2024-01-01
    until: 2026-01-01
    fires:
      - say: It may be so.
        given: {count: {below: 2}, shown: yes}
        outcome: undecided
        clauses: [a]
        duties: [{do: report, clause: a}]
        ask: count
  - {id: bare, clause: a, effect: permit, when: {shown: no}, overridden_by: [ask.lifted]}
cases: [{say: Nothing said., given: {shown: no}, outcome: permitted}]
"""


@pytest.fixture
def pack():
    return load_pack({"pack.yaml": PACK}, read_vocabulary(VOCABULARY))


@pytest.fixture
def again(pack):
    return read_pack(json.loads(json.dumps(write_pack(pack))), pack.vocabulary)


def test_a_pack_read_again_is_the_same(pack, again):
    assert again == pack


def test_yes_and_one_are_told_apart_though_python_takes_them_for_equal(again):
    count, shown = (again.rules[0].when[1][name] for name in ("count", "shown"))

    assert (count, shown) == (frozenset({1}), frozenset({True}))
    assert [type(next(iter(values))) for values in (count, shown)] == [int, bool]


def test_what_many_rules_share_is_written_once(pack):
    written = write_pack(pack)

    assert len(written["boxes"]) == len({repr(box) for box in written["boxes"]})
    assert written["pack"]["rules"][0][4] == written["pack"]["rules"][1][4]


@pytest.mark.parametrize("name", ["sets", "boxes", "pack"])
def test_what_was_not_written_by_us_is_refused(pack, name):
    written = write_pack(pack)
    del written[name]

    with pytest.raises(KeyError):
        read_pack(written, pack.vocabulary)
