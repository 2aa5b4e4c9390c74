"""How near the suggestions for the five policies come to what people said of each clause."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
import yaml

from clausewise.documents.suggest import suggest
from clausewise.engine.pack import Rule
from clausewise.engine.policy import Policy
from documents.suggest.policies import document, pack, packs, table
from engine.small_packs import REAL, pack_of

ROWS = table("policies.tsv")


@cache
def suggested(slug, *, own=True):
    return suggest(document(slug), [p for p in packs() if own or p.id != slug])


def share(held):
    return sum(held) / len(ROWS)


def pairs():
    return [(row, suggested(row["policy"])[row["clause"]]) for row in ROWS]


def test_the_first_label_is_one_that_a_person_gave_the_clause():
    assert share(found.labels[0] == row["labels"].split(",")[0] for row, found in pairs()) >= 0.85
    assert share(found.labels[0] in row["labels"].split(",") for row, found in pairs()) >= 0.93


def test_a_persons_first_label_is_among_the_first_three():
    held = (row["labels"].split(",")[0] in found.labels[:3] for row, found in pairs())

    assert share(held) >= 0.95


def test_the_force_is_what_a_person_read():
    assert share(found.force == row["force"] for row, found in pairs()) >= 0.93


def test_surer_suggestions_are_righter():
    ranked = sorted(pairs(), key=lambda pair: pair[1].confidence)
    right = [f.labels[0] in r["labels"].split(",") and f.force == r["force"] for r, f in ranked]
    third = len(right) // 3

    assert sum(right[:third]) < sum(right[-third:])


@pytest.mark.parametrize("slug", REAL)
def test_every_draft_loads_as_a_rule_of_a_pack(slug):
    drafts = [found.draft for found in suggested(slug, own=False).values() if found.draft]
    entries = [draft.entry(f"draft-{n}", str(n)) for n, draft in enumerate(drafts)]

    loaded = pack_of(yaml.safe_dump(entries, width=9999))

    assert [rule.when for rule in loaded.rules] == [draft.when for draft in drafts]
    assert [rule.effect for rule in loaded.rules] == [draft.effect for draft in drafts]


def rules_of(slug):
    found = {}
    for rule in pack(slug).rules:
        found.setdefault(rule.clause, []).append(replace(rule, overridden_by=()))
    return found


def drafted(slug, clause, draft):
    return Rule(
        id="draft",
        clause=clause,
        effect=draft.effect,
        when=draft.when,
        who=pack(slug).covers,
        outside=draft.outside,
        unless=draft.unless,
        approval=draft.approval,
        duty=draft.duty,
    )


def outcomes(slug, rules, given):
    policy = Policy(replace(pack(slug), rules=tuple(rules)))
    return [policy.decide(facts).outcome for facts in given]


def tally(slug):
    """Count clauses with rules, with a draft, and how the draft compares with the pack's own."""
    counted = Counter()
    found = suggested(slug, own=False)
    for clause, rules in rules_of(slug).items():
        counted["rules"] += 1
        draft = found[clause].draft
        if draft is None:
            continue
        given = [case.given for rule in rules for case in rule.fires]
        ours = outcomes(slug, [drafted(slug, clause, draft)], given)
        same = sum(a == b for a, b in zip(ours, outcomes(slug, rules, given), strict=True))
        counted["drafts"] += 1
        counted["effect"] += any(rule.effect is draft.effect for rule in rules)
        counted["outcome"] += same * 2 >= len(given)
    return counted


def test_drafts_from_other_packs_mostly_do_what_the_packs_own_rules_do():
    counted = sum((tally(slug) for slug in REAL), Counter())

    assert counted["rules"] == 287
    assert counted["drafts"] >= 220
    assert counted["effect"] >= 0.85 * counted["drafts"]
    assert counted["outcome"] >= 0.4 * counted["drafts"]
