"""Weighs words anew: run it after teaching the lexicon new tags or adding questions.

It reads the questions whose act is known, learns by plain logistic regression (the same numbers
every time, no package needed) how much each word's beginning and each tag speak for each act, and
writes the whole numbers into the lexicon's `evidence`. It takes some two minutes. `fresh.jsonl`
never takes part, so that one set stays unseen.
"""

import json
import math
import sys
from collections import Counter
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "src"))

from clausewise.engine.understand import read_lexicon  # noqa: E402
from clausewise.engine.understand.evidence import stem  # noqa: E402

HERE = Path(__file__).parent
TAUGHT = [HERE / f"{name}.jsonl" for name in ("questions", "acts", "terse")]
CONTRACT = ROOT.parent / "shared/contract/scenarios.jsonl"
LEXICON_FILE = ROOT / "src/clausewise/packs/lexicon.yaml"
MARK = "\nevidence:\n"
SETTINGS = {"cue": 26, "last": 14, "margin": 5, "alone": 10}
SELDOM, SLIGHT, SCALE = 2, 2, 10
ROUNDS, STEP, PULL = 60, 0.5, 0.0007


def taught(files):
    """Read the questions and the act that each asks about."""
    for file in files:
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            each = json.loads(line)
            yield each["question"], each["facts"]["activity"]


def words_of(question, lexicon):
    line = lexicon.tagger.without_asides(lexicon.tagger.line(question))
    return sorted({stem(each.word) for each in line.tokens})


class Learner:
    """Logistic regression over acts, one weight for each word and act, slowly forgetting."""

    def __init__(self, examples):
        self.acts = sorted({act for _, act in examples})
        self.examples = [(words, self.acts.index(act)) for words, act in examples]
        self.often = Counter(act for _, act in self.examples)
        seen = chain.from_iterable(words for words, _ in examples)
        self.weights = {word: [0.0] * len(self.acts) for word in [*seen, ""]}
        self.moved = {word: [1e-3] * len(self.acts) for word in self.weights}

    def learn(self):
        for _ in range(ROUNDS):
            for words, act in self.examples:
                self._step([*words, ""], act)
        return self.weights

    def _step(self, words, act):
        fair = len(self.examples) / len(self.acts) / self.often[act]
        for one, chance in enumerate(self._chances(words)):
            pull = fair * (chance - (one == act))
            for word in words:
                self._move(word, one, pull)

    def _move(self, word, one, pull):
        slope = pull + PULL * self.weights[word][one] * bool(word)
        self.moved[word][one] += slope * slope
        self.weights[word][one] -= STEP * slope / math.sqrt(self.moved[word][one])

    def _chances(self, words):
        totals = [sum(self.weights[word][one] for word in words) for one in range(len(self.acts))]
        raised = [math.exp(total - max(totals)) for total in totals]
        return [each / sum(raised) for each in raised]


def written(learner):
    """Write the weights as the lexicon has them."""
    rows = {
        word: {
            act: round(SCALE * weight)
            for act, weight in zip(learner.acts, weights, strict=True)
            if abs(round(SCALE * weight)) >= SLIGHT
        }
        for word, weights in sorted(learner.weights.items())
    }
    base = rows.pop("")
    lines = [f"  {name}: {weight}" for name, weight in SETTINGS.items()]
    lines += [f"  base: {shown(base)}", "  weights:"]
    lines += [f"    {json.dumps(word)}: {shown(row)}" for word, row in rows.items() if row]
    return MARK + "\n".join(lines) + "\n"


def shown(row):
    return "{" + ", ".join(f"{act}: {weight}" for act, weight in row.items()) + "}"


def weigh(files):
    text = LEXICON_FILE.read_text(encoding="utf-8").partition(MARK)[0]
    lexicon = read_lexicon(text, LEXICON_FILE.name)
    examples = [(words_of(question, lexicon), act) for question, act in taught(files)]
    often = Counter(chain.from_iterable(words for words, _ in examples))
    kept = [([word for word in words if often[word] >= SELDOM], act) for words, act in examples]
    learner = Learner(kept)
    learner.learn()
    LEXICON_FILE.write_text(text + written(learner), encoding="utf-8")


if __name__ == "__main__":
    weigh([file for file in (*TAUGHT, CONTRACT) if file.exists()])
