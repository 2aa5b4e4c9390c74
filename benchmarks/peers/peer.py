"""What every other engine offers: a decision in its own form, and that form as a set of rules."""

from importlib import import_module
from typing import Protocol, TypeVar

from benchmarks.workload.conditions import Facts

Native = TypeVar("Native")


class Peer(Protocol[Native]):
    """An engine with the forty rules loaded. Making one is what loading costs it."""

    note: str

    def decide(self, facts: Facts) -> Native:
        """Decide all rules: what is timed, in the form in which the engine answers."""
        ...

    def fired(self, native: Native) -> int:
        """Return which rules applied, one bit each: what is compared, untimed."""
        ...


def make(name: str) -> Peer[object]:
    """Load the peer of that name into this process."""
    peer: Peer[object] = import_module(f"benchmarks.peers.{name}").Engine()
    return peer
