from hypothesis import given, settings

from clausewise.engine.policy import Policy
from engine.random_packs import documents, given_facts, read
from engine.real_questions import near_a_case
from engine.small_packs import POLICIES, policy_of


def state(layout, row, x):
    """Evaluate one row on what is possible, as slowly as it is said in words."""
    left = {name: x >> slot.base & slot.full for name, slot in layout.slots.items()}
    if not all(left[name] & mask for name, mask in row.box.items()):
        return "impossible"
    within = {name: mask & row.box.get(name, mask) for name, mask in left.items()}
    if any(all(not within[n] & ~mask for n, mask in hole.items()) for hole in row.holes):
        return "defeated"
    met = any(all(within[n] & mask for n, mask in hole.items()) for hole in row.holes)
    return "possible" if met or within != left else "certain"


def expected(policy, facts):
    x = policy.layout.encode(facts)
    found = {"certain": 0, "possible": 0, "defeated": 0, "impossible": 0}
    for index, row in enumerate(policy.rows):
        found[state(policy.layout, row, x)] |= 1 << index
    return found["certain"], found["certain"] | found["possible"], found["defeated"]


def compiled(policy, facts):
    masks = policy.masks(facts)
    return masks.certain, masks.possible, masks.defeated


@settings(max_examples=30)
@given(documents(), given_facts(likely=0.3))
def test_the_compiled_rows_decide_as_each_row_says(document, facts):
    policy = Policy(read(document))

    assert compiled(policy, facts) == expected(policy, facts)


@settings(max_examples=30)
@given(documents(), given_facts(likely=0.6, partial=False))
def test_facts_looked_up_one_by_one_decide_as_their_bits_do(document, facts):
    policy = Policy(read(document))
    policy.cell(facts)

    assert compiled(policy, facts) == expected(policy, facts)


@settings(max_examples=40)
@given(near_a_case())
def test_the_real_policies_compiled_decide_as_each_row_says(question):
    slug, facts = question

    assert compiled(POLICIES[slug], facts) == expected(POLICIES[slug], facts)
    assert compiled(POLICIES[slug], facts) == expected(POLICIES[slug], facts)


def test_the_words_of_a_pack_never_become_code():
    rule = """
- {id: "x'); import os #", clause: "1 raise SystemExit", effect: forbid, when: {activity: post}}
"""

    assert compiled(policy_of(rule), {"activity": "post"}) == (1, 1, 0)
