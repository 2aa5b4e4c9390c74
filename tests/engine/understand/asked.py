"""The questions that plain English is judged by, the lexicon, and how the judging is done."""

import json
from dataclasses import dataclass
from pathlib import Path

from clausewise.engine.understand import read_lexicon, understand

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
LEXICON_FILE = ROOT / "src/clausewise/packs/lexicon.yaml"
LEXICON = read_lexicon(LEXICON_FILE.read_text(encoding="utf-8"), LEXICON_FILE.name)
CONTRACT = ROOT.parent / "shared/contract/scenarios.jsonl"
ACTIVITY_BAR, PRECISION_BAR = 0.85, 0.97


def questions(file):
    """Read questions with the facts that each states, one JSON object a line."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


# Written before the reading was; facts that the text states and the contract's samples would.
OWN = questions(HERE / "questions.jsonl")
# Only what each asks to do is known of these.
ACTS = questions(HERE / "acts.jsonl")
# Nor did these ever teach what words weigh.
FRESH = questions(HERE / "fresh.jsonl")
# Somebody else's, terse, passive and about groups; `also` holds readings that a fair judge accepts.
TERSE = questions(HERE / "terse.jsonl")
SETS = {"our own": OWN, "terse": TERSE} | (
    {"the contract's": questions(CONTRACT)} if CONTRACT.exists() else {}
)


def facts(text):
    """Read the facts that `text` states."""
    return understand(text, LEXICON).as_facts()


@dataclass(frozen=True)
class Score:
    """How a reading did on a set of questions."""

    activity: float
    precision: float


def score(asked, read=facts):
    """Judge `read`: a stated fact is right when the question's facts, or its `also`, have it so."""
    right_acts = stated = right = 0
    for each in asked:
        gold, found = each["facts"], read(each["question"])
        right_acts += found.get("activity") == gold["activity"]
        stated += len(found)
        also = each.get("also", {})
        right += sum(value in (gold.get(fact), also.get(fact)) for fact, value in found.items())
    return Score(right_acts / len(asked), right / stated if stated else 1.0)
