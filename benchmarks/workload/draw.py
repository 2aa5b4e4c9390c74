"""Facts drawn at random from a seed: the words uniform, the yes/no facts yes in a quarter."""

from random import Random

from benchmarks.workload.conditions import Facts
from benchmarks.workload.facts import AGE, AGES, ENUMS, NAMES, YES_OR_NO

YES = 0.25
ALWAYS_KNOWN = ("activity", "account")


def draw(count: int, *, seed: int, unknown: float = 0.0) -> list[Facts]:
    """Return sets of facts, a share of each unknown (None) but for the activity and the account."""
    chance = Random(seed)  # noqa: S311  # repeatable facts, not secrets
    return [_one(chance, unknown) for _ in range(count)]


def _one(chance: Random, unknown: float) -> Facts:
    facts: Facts = {name: chance.choice(values) for name, values in ENUMS.items()}
    facts |= {name: chance.random() < YES for name in YES_OR_NO}
    facts[AGE] = chance.randint(*AGES)
    if unknown:
        for name in NAMES:
            if name not in ALWAYS_KNOWN and chance.random() < unknown:
                facts[name] = None
    return facts


def known(facts: Facts) -> Facts:
    """Return the facts without those that are unknown."""
    return {name: value for name, value in facts.items() if value is not None}
