"""One decision on forty-five facts and forty rules, beside another engine's."""

from importlib.metadata import version

from benchmarks import clock
from benchmarks.ours import Engine
from benchmarks.peers.peer import make
from benchmarks.result import Result, shown
from benchmarks.workload.draw import draw

COUNT = 2000
SLOW = {"cel_rust": 1000, "cedar": 400, "rego": 200}
"""How many sets of facts a slow engine decides in a round."""

TITLES = {
    "plain": ("forty plain Python functions", ""),
    "datalogic": ("datalogic (JSON logic, Rust)", "datalogic-py"),
    "zen_expressions": ("zen (Rust)", "zen-engine"),
    "cel_rust": ("CEL (Rust)", "common-expression-language"),
    "cedar": ("Cedar (Rust)", "cedarpy"),
    "rego": ("Rego (rego-cpp)", "regopy"),
}
TIMES_FASTER = {"datalogic": 3, "zen_expressions": 5, "cel_rust": 12, "cedar": 50, "rego": 200}
OF_PLAIN = 0.5

HEAD = [
    "engine",
    "its µs",
    "ours, µs",
    "× ours",
    "× ours, its own form of answer",
    "same rules fired",
]


def measure(name: str) -> Result:
    """Check that both fire the same rules, then time them in turn."""
    engine, peer = Engine(), make(name)
    facts = draw(COUNT, seed=7)[: SLOW.get(name, COUNT)]
    wrong = sum(
        engine.fired(engine.policy.decide(one).masks) != peer.fired(peer.decide(one))
        for one in facts
    )
    decide = engine.policy.decide
    as_set = clock.alternate(
        clock.each(decide, facts), clock.each(lambda one: peer.fired(peer.decide(one)), facts)
    )
    own_form = clock.alternate(clock.each(decide, facts), clock.each(peer.decide, facts))
    title, package = TITLES[name]
    label = f"{title} {version(package)}" if package else title
    micro = 1e6 / len(facts)
    row = [
        f"{label}: {peer.note}",
        shown(as_set.theirs * micro),
        shown(as_set.ours * micro),
        shown(as_set.ratio),
        shown(own_form.ratio),
        f"{len(facts) - wrong:,} of {len(facts):,}",
    ]
    result = Result(HEAD, [row])
    if name in TIMES_FASTER:
        result.at_least(f"one decision, beside {title}", as_set.ratio, TIMES_FASTER[name])
    else:
        result.at_most(f"one decision, of {title}", 1 / as_set.ratio, OF_PLAIN)
    result.at_most(f"decisions that differ from {title}", wrong, 0, "")
    return result
