"""Forty rules of which some are wrong in each of the ways that lint looks for."""

from dataclasses import replace

from benchmarks.workload.conditions import Atom
from benchmarks.workload.rules import FAMILY, HEAD_SAID, OWN, RULES, Rule, approval, forbid

EVERYWHERE = {"name-employer", "school-in-profile", "logo-on-own-page", "logo"}
"""Rules that speak to every activity; without them the policy is silent on some."""

WRONG: tuple[Rule, ...] = (
    forbid("never", {**OWN, "activity": "access", **FAMILY}, FAMILY),
    forbid(
        "never-either", {"activity": "edit", "trained": True}, {"trained": True, "activity": "edit"}
    ),
    approval("in-vain", {**OWN, "activity": "message", "counterpart": "parent"}, {"slt": "any"}),
    forbid("twice-over", {**OWN, "activity": "give_reference", "network": "own"}, HEAD_SAID),
)


def flawed() -> tuple[Rule, ...]:
    """Return thirty-two of the forty, four that are narrowed copies, and four that are wrong."""
    sound = [rule for rule in RULES if rule.name not in EVERYWHERE][: 40 - 8]
    narrow = Atom("illegal", "is", value=True)
    copies = [
        replace(rule, name=f"{rule.name}-again", when=(*rule.when, narrow)) for rule in sound[:4]
    ]
    return (*sound, *copies, *WRONG)
