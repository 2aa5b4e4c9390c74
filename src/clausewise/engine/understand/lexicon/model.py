"""The shapes of a lexicon: words under tags, patterns over tags, and what a match states."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from clausewise.engine.understand.model import FactValue
from clausewise.engine.understand.tagging import Tagger, index_phrases

GAPS = (
    (" ~~ ", r"(?: [^ .?!;]+){0,12}? "),
    (" ~ ", r"(?: [^ .?!;,:]+){0,4}? "),
    ("~~ ", r"(?:[^ .?!;]+ ){0,12}?"),
    ("~ ", r"(?:[^ .?!;,:]+ ){0,4}?"),
    (" ~", r"(?: [^ .?!;,:]+){0,4}?"),
)
NOWHERE = r"(?!)"
SHORTEST_TARGET = 7


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` matches, the text states `fact` = `value`.

    `strength` settles which of two differing rules is heard: the stronger; equals make it unclear.
    `only` names the activities under which the fact is stated at all; empty means any.
    A `free` rule also holds inside a condition ("if …"), a doubt or a denial ("no …"). A `plain`
    rule reads the words as written, without tags. A group named `n` is a number: the value.
    """

    fact: str
    value: FactValue
    pattern: str
    strength: int = 1
    only: frozenset[str] = frozenset()
    unless: str = ""
    free: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Where `pattern` matches and `unless` does not, the person does or wants to do `activity`."""

    activity: str
    pattern: str
    unless: str = ""


@dataclass(frozen=True)
class Lexicon:
    """Everything `understand` knows about the language, as data.

    `tags` lists the phrases of each tag; `merges` makes one tag of several words; `macros` are
    names for pieces of pattern, written <name>. `cues` are tried in order, the first wins.
    `denials` says which facts are false when an item is denied ("no logo").
    """

    tags: Mapping[str, tuple[str, ...]]
    merges: tuple[tuple[str, str], ...]
    macros: Mapping[str, str]
    cues: tuple[Cue, ...]
    rules: tuple[Rule, ...]
    denials: Mapping[str, tuple[tuple[str, FactValue], ...]]

    @cached_property
    def tagger(self) -> Tagger:
        """Made once: the phrase index, and the long words that a slip may be mended to."""
        words = {
            word for phrases in self.tags.values() for each in phrases for word in each.split()
        }
        literals = {
            word
            for each in (*self.rules, *self.cues)
            for word in re.findall(r"[a-z]{5,}", each.pattern)
        }
        targets = frozenset(word for word in words if len(word) >= SHORTEST_TARGET)
        merges = tuple((tag, self.compiled(pattern)) for tag, pattern in self.merges)
        return Tagger(index_phrases(self.tags), frozenset(words | literals), targets, merges)

    @cached_property
    def compiled_cues(self) -> tuple[tuple[Cue, re.Pattern[str], re.Pattern[str]], ...]:
        """Each cue with its two patterns ready."""
        return tuple(
            (cue, self.compiled(cue.pattern), self.compiled(cue.unless or NOWHERE))
            for cue in self.cues
        )

    @cached_property
    def compiled_rules(self) -> tuple[tuple[Rule, re.Pattern[str], re.Pattern[str]], ...]:
        """Each rule with its two patterns ready."""
        return tuple(
            (rule, self.compiled(rule.pattern), self.compiled(rule.unless or NOWHERE))
            for rule in self.rules
        )

    @cached_property
    def compiled_denials(
        self,
    ) -> tuple[tuple[re.Pattern[str], tuple[tuple[str, FactValue], ...]], ...]:
        """Each item that can be denied, with what is then so."""
        return tuple((re.compile(item), facts) for item, facts in self.denials.items())

    def compiled(self, pattern: str) -> re.Pattern[str]:
        """A whole-word pattern. ~ is up to four words; ~~ up to twelve of the same sentence."""
        previous = ""
        while pattern != previous:
            previous = pattern
            pattern = re.sub(r"(?<!P)<(\w+)>", lambda found: f"(?:{self.macros[found[1]]})", pattern)
        for mark, gap in GAPS:
            pattern = pattern.replace(mark, gap)
        return re.compile(rf"(?<= )(?:{pattern})(?= )")
