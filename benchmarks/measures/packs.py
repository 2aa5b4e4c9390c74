"""The five real policies: what a decision, an answer, a question and a check of each take."""

from statistics import mean
from time import process_time

from benchmarks import clock, real
from benchmarks.result import Result, shown
from clausewise.engine.analysis.lint import lint
from clausewise.engine.answers import Answers
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import Value

PEOPLE = 30
HEAD = [
    "policy",
    "rules",
    "read, ms",
    "decision, µs",
    "explained, µs",
    "whole answer, µs",
    "lint, ms",
    "questions, mean",
    "ms a choice, mean",
    "worst",
]


def measure(name: str) -> Result:
    """Measure one policy on the facts of its own cases, and on people who are asked the rest."""
    pack = real.pack(name)
    answers = Answers(Policy(pack))
    asked = real.questions(pack)
    micro = 1e6 / len(asked)
    explained = clock.alternate(
        clock.each(answers.policy.decide, asked), clock.each(answers.explain, asked)
    )
    answer = clock.best(clock.each(answers.answer, asked), 3) * micro
    counts, taken = _sessions(answers)
    read = clock.best(lambda: real.pack(name), 3)
    row = [
        name,
        str(len(pack.rules)),
        shown(1000 * read),
        shown(explained.ours * micro),
        shown(explained.theirs * micro),
        shown(answer),
        shown(1000 * clock.best(lambda: lint(pack), 3)),
        shown(mean(counts)),
        shown(1000 * mean(taken)),
        shown(1000 * max(taken)),
    ]
    result = Result(HEAD, [row])
    result.at_most(f"{name}: a decision with its explanation", explained.ratio, 3)
    result.at_most(f"{name}: one choice of question, mean", 1000 * mean(taken), 2, " ms")
    return result


def _sessions(answers: Answers) -> tuple[list[int], list[float]]:
    """Return how many questions each person was asked, and how long each choice took."""
    counts, taken = [], []
    for known, truth in real.people(answers.policy.pack, PEOPLE, seed=5):
        times = _session(answers, known, truth)
        counts.append(len(times))
        taken.extend(times)
    return counts, taken


def _session(answers: Answers, known: real.Known, truth: dict[str, Value]) -> list[float]:
    times: list[float] = []
    while True:
        verdict = answers.policy.decide(known)
        if verdict.worst is verdict.best:
            return times
        start = process_time()
        question = answers.questions.next(known, verdict.masks)
        times.append(process_time() - start)
        if question is None:
            return times
        name = question.fact.name
        fitting = [each.values for each in question.choices if truth[name] in each.values]
        known[name] = frozenset(fitting[0]) if fitting else truth[name]
