"""Runs a pack's own cases: what each rule promises, shown or refuted."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausewise.engine.answers import Answer, Answers
from clausewise.engine.pack import Case, Pack, Rule
from clausewise.engine.policy import Policy


@dataclass(frozen=True, slots=True)
class Failure:
    """A case that does not come out as it says: its rule, if any, and how it differs."""

    rule: str
    case: Case
    message: str

    def __str__(self) -> str:
        return f"{self.rule or 'cases'}: {self.case.say} {self.message}"


def failures(pack: Pack) -> Iterator[Failure]:
    """Yield each case that fails, and every rule without a case that fires it or keeps it quiet."""
    answers = Answers(Policy(pack))
    for rule in pack.rules:
        yield from _rule_failures(answers, rule)
    for case in pack.cases:
        yield from _case_failures(answers, "", case)


def _rule_failures(answers: Answers, rule: Rule) -> Iterator[Failure]:
    if not rule.fires or not rule.quiet:
        missing = "fires" if not rule.fires else "quiet"
        empty = Case("(no case)", {}, answers.answer({}).outcome)
        yield Failure(rule.id, empty, f"the rule has no case under `{missing}`")
    for expected, cases in (("applies", rule.fires), ("quiet", rule.quiet)):
        for case in cases:
            yield from _case_failures(answers, rule.id, case)
            state = rule_state(answers, rule, case)
            if state != expected:
                yield Failure(rule.id, case, f"the rule should be {expected}, but is {state}")


def rule_state(answers: Answers, rule: Rule, case: Case) -> str:
    """Tell whether a rule applies, might apply or is quiet in a case."""
    masks = answers.policy.masks(case.given)
    rows = [i for i, row in enumerate(answers.policy.rows) if row.rule.id == rule.id]
    if any(masks.certain >> i & 1 for i in rows):
        return "applies"
    return "possible" if any(masks.possible >> i & 1 for i in rows) else "quiet"


def _case_failures(answers: Answers, rule: str, case: Case) -> Iterator[Failure]:
    answer = answers.answer(case.given)
    for message in _differences(answer, case):
        yield Failure(rule, case, message)


def _differences(answer: Answer, case: Case) -> Iterator[str]:
    if answer.outcome is not case.outcome:
        clauses = ", ".join(answer.explained.clauses) or "no clause"
        yield f"should be {case.outcome}, but is {answer.outcome} by {clauses}"
    for clause in case.clauses:
        if clause not in answer.explained.clauses:
            named = ", ".join(answer.explained.clauses) or "none"
            yield f"should be decided by {clause}, but the clauses are {named}"
    due = {(due.duty.do, due.clause) for due in answer.duties}
    for do, clause in case.duties:
        if not any(do == d and clause in ("", c) for d, c in due):
            yield f"should ask to {do} ({clause}), but the duties are {sorted(due)}"
    if case.ask and (answer.ask is None or answer.ask.fact.name != case.ask):
        asked = answer.ask.fact.name if answer.ask else "nothing"
        yield f"should ask {case.ask} next, but asks {asked}"
