"""What is said when part of the facts is unknown, held against two independent oracles."""

from collections import Counter
from importlib import import_module
from typing import TypeAlias

from benchmarks.ours import Engine
from benchmarks.result import Result
from benchmarks.workload.conditions import Facts
from benchmarks.workload.draw import draw, known
from benchmarks.workload.rules import RULES
from clausewise.engine.pack import SEVERITY

UNKNOWN = 0.3
CASES = 25_000
TITLES = {
    "cel_missing": "CEL, missing variables as errors",
    "z3_completions": "Z3, two proofs a rule",
}
Verdict: TypeAlias = bool | None

HEAD = [
    "oracle",
    "(case, rule) pairs",
    "unknown in truth",
    "ours: wrong",
    "ours: definite without warrant",
    "ours: open though settled",
]


def measure(name: str) -> Result:
    """Compare every rule of every case; with Z3, the outcome of each case too."""
    engine = Engine()
    oracle = import_module(f"benchmarks.oracles.{name}").Oracle()
    cases = draw(CASES, seed=11, unknown=UNKNOWN)
    count: Counter[str] = Counter()
    for facts in cases:
        for ours, truth in zip(verdicts(engine, facts), oracle.verdicts(facts), strict=True):
            count[_kind(ours, truth)] += 1
            count["unknown"] += truth is None
    pairs = len(cases) * len(RULES)
    bad = count["wrong"] + count["unwarranted"]
    numbers = [pairs, *(count[kind] for kind in ("unknown", "wrong", "unwarranted", "open"))]
    result = Result(HEAD, [[TITLES[name], *(f"{number:,}" for number in numbers)]])
    result.at_most(f"wrong or unwarranted answers in {pairs:,}, by {TITLES[name]}", bad, 0, "")
    if name == "z3_completions":
        wrong = sum(interval(engine, facts) != oracle.interval(facts) for facts in cases)
        title = f"outcomes that are not exact, of {len(cases):,}, by Z3"
        result.at_most(title, wrong, 0, "")
    return result


def verdicts(engine: Engine, facts: Facts) -> list[Verdict]:
    """Return for each rule whether ours says that it applies, None where it may."""
    masks = engine.policy.masks(known(facts))
    sure, may = engine.applying(masks.certain), engine.applying(masks.possible)
    return [
        True if sure >> index & 1 else None if may >> index & 1 else False
        for index in range(len(RULES))
    ]


def interval(engine: Engine, facts: Facts) -> tuple[int, int]:
    """Return our outcome as levels of severity, the worst and the best."""
    verdict = engine.policy.decide(known(facts))
    return SEVERITY.index(verdict.worst), SEVERITY.index(verdict.best)


def _kind(ours: Verdict, truth: Verdict) -> str:
    if ours is truth:
        return "right"
    if truth is None:
        return "unwarranted"
    return "open" if ours is None else "wrong"
