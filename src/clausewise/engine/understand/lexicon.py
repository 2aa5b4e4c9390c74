"""The shapes of a lexicon: words under tags, patterns over tags, and what a match states.

The lexicon itself is data, `packs/lexicon.yaml`; `lexicon_text` reads it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausewise.engine.understand.model import FactValue
from clausewise.engine.understand.tagging import Tagger

GAPS = (
    (" ~~ ", r"(?: [^ .?!;]+){0,12}? "),
    (" ~ ", r"(?: [^ .?!;,:]+){0,4}? "),
    ("~~ ", r"(?:[^ .?!;]+ ){0,12}?"),
    ("~ ", r"(?:[^ .?!;,:]+ ){0,4}?"),
    (" ~", r"(?: [^ .?!;,:]+){0,4}?"),
)
MACRO = re.compile(r"(?<!P)<(\w+)>")
NOWHERE = re.compile(r"(?!)")
Facts = tuple[tuple[str, FactValue], ...]
Groups = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` matches and `unless` does not, the text states `fact` = `value`.

    `value` None means the number in the pattern's group `n`. `strength` settles which of two
    differing rules is heard: the stronger; equals make the fact unclear. `only` names the
    activities under which the fact is stated at all; empty means any. A `free` rule holds inside a
    condition, a doubt or a denial too; a `plain` one reads the words without tags.
    """

    fact: str
    value: FactValue | None
    pattern: re.Pattern[str]
    unless: re.Pattern[str]
    strength: int
    only: frozenset[str]
    free: bool
    plain: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """Where `pattern` matches and `unless` does not, the person does or wants to do `activity`."""

    activity: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Denied:
    """When an item that fits `pattern` is denied ("no logo"), `facts` are so."""

    pattern: re.Pattern[str]
    facts: Facts


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything `understand` knows about the language. `cues` are tried in order."""

    tagger: Tagger
    groups: Groups
    cues: tuple[Cue, ...]
    rules: tuple[Rule, ...]
    denials: tuple[Denied, ...]

    def group(self, name: str) -> frozenset[str]:
        """The activities of a group; none when the lexicon does not name it."""
        return self.groups.get(name, frozenset())


def pattern_of(alternatives: Iterable[str], macros: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """One whole-word pattern of all `alternatives`.

    <name> stands for a macro, ~ for up to four words, ~~ for up to twelve of the same sentence.
    Raises KeyError for a macro that is not there and re.error for what is no pattern.
    """
    pattern = "|".join(alternatives)
    while MACRO.search(pattern):
        pattern = MACRO.sub(lambda found: f"(?:{'|'.join(macros[found[1]])})", pattern)
    for mark, gap in GAPS:
        pattern = pattern.replace(mark, gap)
    return re.compile(rf"(?<= )(?:{pattern})(?= )")
