"""The shapes of a lexicon: words under tags, patterns over tags, and what a match states.

The lexicon itself is data, `packs/lexicon.yaml`; `lexicon_text` reads it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausewise.engine.understand.evidence import Evidence
from clausewise.engine.understand.model import FactValue
from clausewise.engine.understand.rephrasing import Rephrasings
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
Pattern = re.Pattern[str]
Macros = Mapping[str, Sequence[str]]
Facts = tuple[tuple[str, FactValue], ...]
Groups = Mapping[str, frozenset[str]]
Words = Mapping[str, Pattern]


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
    pattern: Pattern
    unless: Pattern
    strength: int
    only: frozenset[str]
    free: bool
    plain: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """Where `pattern` matches and `unless` does not, the person does or wants to do `activity`.

    A `last` cue is tried only when no other fits, however the text is put.
    """

    activity: str
    pattern: Pattern
    unless: Pattern
    last: bool


@dataclass(frozen=True, slots=True)
class Denied:
    """When an item that fits `pattern` is denied ("no logo"), `facts` are so."""

    pattern: Pattern
    facts: Facts


@dataclass(frozen=True, slots=True)
class Answers:
    """How approvers are said to answer, and which fact each approver's answer is."""

    approvers: Mapping[str, str]
    patterns: tuple[tuple[str, Pattern], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything `understand` knows about the language. `cues` are tried in order.

    `groups` names sets of activities; `words` holds the patterns that the reading itself asks for
    by name: what ends a clause, what opens a denial and the like. `turned` rephrasings keep who
    does what; `loose` ones also take a statement for a wish.
    """

    tagger: Tagger
    groups: Groups
    words: Words
    cues: tuple[Cue, ...]
    rules: tuple[Rule, ...]
    denials: tuple[Denied, ...]
    answers: Answers
    turned: Rephrasings
    loose: Rephrasings
    evidence: Evidence

    def group(self, name: str) -> frozenset[str]:
        """Give the activities of a group; none when the lexicon does not name it."""
        return self.groups.get(name, frozenset())


def expanded(alternatives: Iterable[str], macros: Macros) -> str:
    """Join `alternatives` into one pattern's text, with each <name> written out.

    Raises KeyError for a macro that is not there.
    """
    pattern = "|".join(alternatives)
    while MACRO.search(pattern):
        pattern = MACRO.sub(lambda found: f"(?:{'|'.join(macros[found[1]])})", pattern)
    return pattern


def pattern_of(alternatives: Iterable[str], macros: Macros) -> Pattern:
    """Compile one whole-word pattern: ~ is up to four words, ~~ up to twelve of the sentence.

    Raises KeyError for a macro that is not there and re.error for what is no pattern.
    """
    pattern = expanded(alternatives, macros)
    for mark, gap in GAPS:
        pattern = pattern.replace(mark, gap)
    return re.compile(rf"(?<= )(?:{pattern})(?= )")
