"""A million questions at once, the columns ready, beside engines that are made for columns."""

from importlib import import_module
from importlib.metadata import version

from benchmarks import clock
from benchmarks.ours import Engine
from benchmarks.result import Result, shown
from benchmarks.workload.conditions import Facts
from benchmarks.workload.draw import draw
from benchmarks.workload.facts import NAMES
from benchmarks.workload.rules import RULES
from clausewise.engine.bulk import Columns
from clausewise.engine.policy import Policy

DISTINCT, TIMES = 20_000, 50
ROUNDS, GOES = 5, 4
PEERS = {
    "polars_columns": ("Polars", "polars", 6),
    "duckdb_columns": ("DuckDB", "duckdb", 100),
}
HEAD = ["engine", "its million rows/s", "ours, million rows/s", "× ours", "same rules fired"]


def columns(policy: Policy, facts: list[Facts]) -> Columns:
    """Return the facts as our columns, everything that can be made beforehand made."""
    made = Columns(policy, {name: [one[name] for one in facts] * TIMES for name in NAMES})
    made.prepare()
    return made


def measure(name: str) -> Result:
    """Check every verdict of a million questions, then time both in turn."""
    facts = draw(DISTINCT, seed=7)
    engine = Engine()
    ours = columns(engine.policy, facts)
    if name == "three_valued":
        return _three_valued(engine.policy, ours)
    title, package, asked = PEERS[name]
    peer = import_module(f"benchmarks.peers.{name}").Engine(facts * TIMES)
    different = _different(ours, peer.planes(peer.decide()))
    timing = clock.alternate(lambda: ours.rules(sure=False), peer.decide, ROUNDS, GOES)
    count = ours.length
    row = [
        f"{title} {version(package)}: {peer.note}",
        shown(count / timing.theirs / 1e6),
        shown(count / timing.ours / 1e6),
        shown(timing.ratio),
        f"{count * len(RULES) - different:,} of {count * len(RULES):,} verdicts",
    ]
    result = Result(HEAD, [row])
    result.at_least(f"a million questions, columns ready, beside {title}", timing.ratio, asked)
    result.at_most(f"verdicts of a million questions that differ from {title}", different, 0, "")
    return result


def _different(ours: Columns, planes: list[int]) -> int:
    """Return how many verdicts differ, over all questions and rules."""
    mine = ours.rules(sure=False)
    return sum(
        (mine[rule.name] ^ plane).bit_count() for rule, plane in zip(RULES, planes, strict=True)
    )


def _three_valued(policy: Policy, complete: Columns) -> Result:
    unknown = columns(policy, draw(DISTINCT, seed=11, unknown=0.3))
    timing = clock.alternate(
        lambda: complete.rules(sure=False),
        lambda: (unknown.rules(sure=False), unknown.rules(sure=True)),
        ROUNDS,
    )
    count = complete.length
    row = [
        "ours, three-valued, 30 % unknown",
        shown(count / timing.theirs / 1e6),
        shown(count / timing.ours / 1e6),
        shown(timing.ratio),
        "",
    ]
    result = Result(HEAD, [row])
    result.at_least("a million questions, three-valued, of two-valued", 1 / timing.ratio, 0.4)
    return result
