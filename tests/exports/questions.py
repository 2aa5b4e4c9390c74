"""Questions in which every fact is stated, drawn so that every row of a policy gets its turn."""

from clausewise.engine.pack import BOUND, UNSTATED
from clausewise.engine.policy import bits
from clausewise.features.policies.api import founding


class Dice:
    """The same throws every time, on every machine."""

    def __init__(self, seed):
        self.state = seed

    def pick(self, values):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return values[(self.state >> 33) % len(values)]


def complete(policy, count, seed=1):
    """Return questions that lie in or near a row's own facts, the rest mostly "no"."""
    dice = Dice(seed)
    return [_question(policy, dice.pick(policy.rows), dice) for _ in range(count)]


def _question(policy, row, dice):
    vocabulary, facts = policy.pack.vocabulary, {}
    for name, fact in vocabulary.facts.items():
        inside = _inside(policy, row, name) if dice.pick(range(12)) else ()
        mostly = fact.values[-1:] * 24 if fact.values == (True, False) else ()
        facts[name] = dice.pick(inside or fact.values + mostly)
    for name, fact in vocabulary.facts.items():
        facts |= fact.implies.get(facts[name], {})
    return vocabulary.check(facts)


def _inside(policy, row, name):
    slot = BOUND if name == "role" and name not in row.box else name
    if slot not in row.box:
        return ()
    values = policy.layout.slots[slot].values(row.box[slot]) - {UNSTATED}
    return sorted(values, key=str)


def partial(questions, seed=2):
    """Return the questions with about half of their facts left out."""
    dice = Dice(seed)
    return [{n: v for n, v in facts.items() if dice.pick((True, False))} for facts in questions]


def fired(policy, facts):
    """Return each part of a rule that holds, and whether nothing is left open."""
    masks = policy.masks(facts)
    assert masks.possible == masks.certain
    return {(policy.rows[i].rule.id, str(policy.rows[i].part)) for i in bits(masks.certain)}


NAMES = founding().names


def policy_of(name):
    """Return a founding policy, ready to decide."""
    return founding().answers(name).policy
