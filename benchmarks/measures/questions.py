"""How many questions it takes to an outcome, beside another order, and beside the best there is."""

from collections.abc import Callable
from statistics import mean
from time import process_time
from typing import TypeAlias

from benchmarks.oracles import fewest
from benchmarks.ours import Engine
from benchmarks.result import Result, shown
from benchmarks.workload.conditions import Facts
from benchmarks.workload.draw import draw
from benchmarks.workload.facts import ENUMS
from clausewise.engine.policy import Policy, bits
from clausewise.engine.questions import Question, Questions
from clausewise.engine.vocabulary import Value, Values

SESSIONS = 400
STATES = 150
FEW, LEAST = 8, 2
Known: TypeAlias = dict[str, Value | Values | None]
Choose: TypeAlias = Callable[[Known], tuple[str, tuple[Value, ...]]]


class Ours:
    """The engine's choice, and how long each took."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.questions = Questions(policy)
        self.taken: list[float] = []

    def question(self, known: Known) -> Question:
        masks = self.policy.masks(known)
        start = process_time()
        question = self.questions.next(known, masks)
        self.taken.append(process_time() - start)
        if question is None:
            raise ValueError(f"nothing is left to ask, yet {known} is open")
        return question


def settled(policy: Policy, known: Known) -> bool:
    verdict = policy.decide(known)
    return verdict.worst is verdict.best


def backward(policy: Policy, known: Known) -> str:
    """Return the first unknown fact of the first open rule, the severest first."""
    masks = policy.masks(known)
    rows = [policy.rows[i] for i in bits(masks.possible & ~masks.certain)]
    first = max((row for row in rows if row.level > masks.best), key=lambda row: row.level)
    named = (name for box in (first.box, *first.holes) for name in box)
    return next(name for name in named if name in known and known[name] is None)


def sessions(policy: Policy, ours: Ours) -> tuple[list[int], list[int]]:
    """Return how many questions each order took, for the same people."""
    mine, chained = [], []
    for truth in draw(SESSIONS, seed=5):
        known: Known = dict.fromkeys(truth)
        known |= {name: truth[name] for name in ("activity", "account")}
        mine.append(_asked(policy, ours, dict(known), truth))
        chained.append(_chained(policy, known, truth))
    return mine, chained


def _asked(policy: Policy, ours: Ours, known: Known, truth: Facts) -> int:
    count = 0
    while not settled(policy, known):
        question = ours.question(known)
        name = question.fact.name
        known[name] = next(
            frozenset(choice.values) for choice in question.choices if truth[name] in choice.values
        )
        count += 1
    return count


def _chained(policy: Policy, known: Known, truth: Facts) -> int:
    count = 0
    while not settled(policy, known):
        name = backward(policy, known)
        known[name] = truth[name]
        count += 1
    return count


def expected(ours: Ours, known: Known) -> float:
    """Return how many questions ours is expected to ask from here, over all answers."""
    if settled(ours.policy, known):
        return 0.0
    question = ours.question(known)
    name = question.fact.name
    shares = [fewest.share(name, choice.values) for choice in question.choices]
    return 1 + sum(
        share / sum(shares) * expected(ours, {**known, name: frozenset(choice.values)})
        for share, choice in zip(shares, question.choices, strict=True)
    )


def _beyond(ours: Ours, facts: Facts) -> float:
    """Return by which part ours is expected to ask more than the fewest; rounding is none."""
    least = fewest.expected(facts)
    mine = expected(ours, {**dict.fromkeys(ours.policy.layout.keep), **facts})
    return round(mine - least, 9) / least if least else mine


def starts() -> list[Facts]:
    """Return states with two to eight live facts: each start there is, and others on the way."""
    every: list[Facts] = [
        {"activity": activity, "account": account}
        for activity in ENUMS["activity"]
        for account in ENUMS["account"]
    ]
    every += [
        {name: value for name, value in facts.items() if value is not None}
        for facts in draw(STATES, seed=13, unknown=0.5)
    ]
    return [facts for facts in every if LEAST <= len(fewest.live(facts)) <= FEW]


def measure() -> Result:
    """Compare, and time each choice."""
    policy = Engine().policy
    ours = Ours(policy)
    mine, chained = sessions(policy, ours)
    taken = [1000 * seconds for seconds in ours.taken]
    gaps = [_beyond(ours, facts) for facts in starts()]
    result = Result(
        ["order of asking", "questions, mean", "most", "ms a choice, mean", "worst"],
        [
            ["ours", shown(mean(mine)), str(max(mine)), shown(mean(taken)), shown(max(taken))],
            ["backward chaining", shown(mean(chained)), str(max(chained)), "", ""],
        ],
    )
    result.at_most(
        "questions to an outcome, of backward chaining", mean(mine) / mean(chained), 0.85
    )
    result.at_most(
        f"questions beyond the fewest, {len(gaps)} states of {LEAST} to {FEW} live facts",
        100 * max(gaps),
        0,
        " %",
    )
    result.at_most("one choice of question, mean", mean(taken), 2, " ms")
    return result
