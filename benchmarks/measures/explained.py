"""A decision alone, with its explanation, and how often it takes the exact search."""

from benchmarks import clock
from benchmarks.ours import Engine
from benchmarks.result import Result, shown
from benchmarks.workload.conditions import Facts
from benchmarks.workload.draw import draw, known
from clausewise.engine.answers import Answers
from clausewise.engine.pack import Outcome
from clausewise.engine.policy import Policy

COUNT = 2000
FEW = ("activity", "account", "counterpart", "time", "device", "family")
HEAD = ["facts", "decision, µs", "explained, µs", "×", "open by single rules", "settled by search"]


def measure() -> Result:
    """Time both on complete facts, on facts of which a part is unknown, and on six facts."""
    answers = Answers(Engine().policy)
    complete = draw(COUNT, seed=7)
    kinds = {
        "all 45 known": complete,
        "30 % unknown": [known(one) for one in draw(COUNT, seed=11, unknown=0.3)],
        "6 known": [{name: one[name] for name in FEW} for one in complete],
    }
    result = Result(HEAD)
    for name, facts in kinds.items():
        timing = clock.alternate(
            clock.each(answers.policy.decide, facts), clock.each(answers.explain, facts)
        )
        micro = 1e6 / len(facts)
        times = [shown(timing.ours * micro), shown(timing.theirs * micro), shown(timing.ratio)]
        result.rows.append([name, *times, *_open(answers.policy, facts)])
        result.at_most(f"a decision with its full explanation, {name}", timing.ratio, 3)
    return result


def _open(policy: Policy, facts: list[Facts]) -> tuple[str, str]:
    """Return the share of decisions that the search looks at, and of those, that it settles."""
    left = [one for one in facts if policy.settled(policy.masks(one)) is None]
    settled = sum(policy.decide(one).outcome is not Outcome.UNDECIDED for one in left)
    return f"{len(left) / len(facts):.1%}", f"{settled:,} of {len(left):,}"
