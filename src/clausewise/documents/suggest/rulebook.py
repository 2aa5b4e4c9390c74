"""The rules of policies already at work, ready to be looked through for the nearest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from clausewise.documents.suggest.labels import rank
from clausewise.documents.suggest.lexicon import lexicon
from clausewise.documents.suggest.nearest import Wordings
from clausewise.engine.pack import Box, Clause, Pack, Rule

KEPT = 4096
MANY, CROWDED = 30, 0.08
"""A rule of this many boxes is somebody's fine work: hard to read, and rarely right elsewhere."""
SAME_FIRST, SHARED = 0.35, 0.12
TURNS, LATER, FEW = 0.3, 0.05, 4
"""What it counts that a rule turns on what the clause does; a fact of many values is no turn."""
PLAIN, DETAIL = 3, 0.04
"""A rule on more facts than this says more than most clauses do."""
ELSEWHERE, UNSAID = 0.25, 0.6
ACCOUNT = "account"
ACCOUNTS = (
    (
        "official",
        re.compile(
            r"\b(?:on behalf of|official|work purposes|(?:school|our|trust|academy)(?:'s)?"
            r"(?: own)? (?:social media|page|account|site)|hosted|these sites|go live|capacity as)"
        ),
    ),
    (
        "personal",
        re.compile(r"\b(?:personal|private|own) (?:\w+ )?(?:use|social|account|site|page|life)"),
    ),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a clause: its words with its lead, what it is about and how strongly."""

    text: str
    labels: tuple[str, ...]
    force: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of one pack, with the clause that states it and what that clause is about."""

    pack: Pack
    rule: Rule
    clause: Clause
    labels: tuple[str, ...]


class Rulebook:
    """Every rule of some packs, findable by how near its clause's words are."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self.entries = tuple(
            Entry(pack, rule, clause, _labels(clause.summary))
            for pack in packs
            for rule in pack.rules
            if (clause := pack.clauses.get(rule.clause))
        )
        self._wordings = Wordings(map(_wording, self.entries))

    def near(self, said: Said) -> list[tuple[float, Entry]]:
        """Return the rules whose clauses share a label, each with how near it is."""
        likeness = self._wordings.likeness(said.text)
        account = account_in(said)
        return [
            (likeness.get(place, 0.0) + _shared(said.labels, entry) - _apart(entry, account), entry)
            for place, entry in enumerate(self.entries)
            if not set(said.labels).isdisjoint(entry.labels)
        ]


@lru_cache(maxsize=KEPT)
def _labels(summary: str) -> tuple[str, ...]:
    return rank(summary).labels[:3]


def _wording(entry: Entry) -> str:
    examples = [case.say for case in entry.rule.fires[:2]]
    return " ".join([entry.clause.summary, entry.rule.summary, *examples])


def _shared(ours: Sequence[str], entry: Entry) -> float:
    same = SAME_FIRST if ours[0] == entry.labels[0] else 0.0
    turns = max((TURNS - LATER * place for place in _turned(ours[0], entry)), default=0.0)
    return same + SHARED * len(set(ours[:3]) & set(entry.labels)) + turns


def _turned(label: str, entry: Entry) -> list[int]:
    """Return which of the facts that the label turns on the rule turns on too, by their place."""
    facts = lexicon().facts.get(label, ())
    return [
        place for place, fact in enumerate(facts) if any(_on(*fact, box) for box in entry.rule.when)
    ]


def _on(fact: str, value: str, box: Box) -> bool:
    return fact in box and (not value or (value in box[fact] and len(box[fact]) <= FEW))


def account_in(said: Said) -> str:
    """Return the account that a clause speaks of, by its own words first; "" where it is silent."""
    for words in (said.text, said.heading):
        for account, pattern in ACCOUNTS:
            if pattern.search(words.lower()):
                return account
    return ""


def _apart(entry: Entry, account: str) -> float:
    """Tell what speaks against a rule: much detail, or an account that the clause is not about."""
    boxes = entry.rule.when
    crowd = CROWDED * min(1.0, len(boxes) / MANY)
    detail = DETAIL * max(0, min(map(len, boxes), default=0) - PLAIN)
    wanted = account or "personal"
    elsewhere = all(ACCOUNT in box and wanted not in box[ACCOUNT] for box in boxes)
    share = 1.0 if account else UNSAID
    return crowd + detail + (ELSEWHERE * share if elsewhere else 0.0)
