"""Our engine with the forty rules loaded."""

from collections.abc import Sequence

from benchmarks.workload.pack import pack_files, vocabulary_text
from benchmarks.workload.rules import RULES, Rule
from clausewise.engine.cells import Masks
from clausewise.engine.loading import load_pack
from clausewise.engine.pack import Pack
from clausewise.engine.policy import Policy, bits
from clausewise.engine.rows import Part
from clausewise.engine.vocabulary import read_vocabulary


def pack(rules: Sequence[Rule] = RULES) -> Pack:
    """Return the rules as a pack that was written out and read in."""
    return load_pack(pack_files(rules), read_vocabulary(vocabulary_text()))


class Engine:
    """The pack compiled, and which of its rows say that a rule applies."""

    def __init__(self) -> None:
        self.policy = Policy(pack())
        index = {rule.name: 1 << number for number, rule in enumerate(RULES)}
        self._rules = [
            0 if row.part is Part.LIFTED else index[row.rule.id] for row in self.policy.rows
        ]

    def applying(self, rows: int) -> int:
        """Return the rules, one bit each, that some of these rows make apply."""
        found = 0
        for row in bits(rows):
            found |= self._rules[row]
        return found

    def fired(self, masks: Masks) -> int:
        """Return the rules that apply for certain, as the other engines answer."""
        return self.applying(masks.certain)
