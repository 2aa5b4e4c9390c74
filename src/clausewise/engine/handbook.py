"""A policy laid out to be read: each clause, what it does, and the cases that show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from clausewise.engine.analysis.coverage import Line, coverage
from clausewise.engine.pack import Case, Clause, ClauseKind, Pack, Rule
from clausewise.engine.words import OUTCOMES, day_words

KINDS = {
    ClauseKind.RULE: "Rule",
    ClauseKind.DUTY: "Duty",
    ClauseKind.PROCEDURE: "Procedure",
    ClauseKind.DEFINITION: "Definition",
    ClauseKind.INFORMATION: "Information",
    ClauseKind.HEADING: "Heading",
}
EFFECTS = {
    "forbid": "Forbids",
    "approval": "Needs approval",
    "advise": "Advises against",
    "permit": "Allows",
    "duty": "Requires",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One clause with the rules that state it; `depth` is how far in it stands, from 0."""

    clause: Clause
    rules: tuple[Rule, ...]
    depth: int

    @property
    def kind(self) -> str:
        """What the clause is, in a word."""
        return KINDS[self.clause.kind]

    @property
    def effects(self) -> tuple[str, ...]:
        """What its rules do, in words, each once."""
        return tuple(dict.fromkeys(EFFECTS[_does(rule)] for rule in self.rules))

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases of its rules: first those that fire them, then the near misses."""
        fires = [case for rule in self.rules for case in rule.fires]
        return (*fires, *(case for rule in self.rules for case in rule.quiet))


def _does(rule: Rule) -> str:
    """Return what a rule does; one that permits only so as to state a duty requires it."""
    return "duty" if rule.duty else rule.effect


def entries(pack: Pack) -> list[Entry]:
    """Return every clause of a policy in the document's order."""
    rules = {rule.id: rule for rule in pack.rules}
    return [_entry(pack, line, rules) for line in coverage(pack).lines]


def _entry(pack: Pack, line: Line, rules: dict[str, Rule]) -> Entry:
    depth, above = 0, line.clause.under
    while above and depth < len(pack.clauses):
        depth, above = depth + 1, pack.clauses[above].under
    return Entry(line.clause, tuple(rules[name] for name in line.rules), depth)


def case_words(case: Case) -> str:
    """Return a case as one sentence with its outcome."""
    return f"{case.say.rstrip('.')}. {OUTCOMES[case.outcome]}."


def markdown(pack: Pack) -> str:
    """Return the handbook of a policy as Markdown."""
    return "\n".join([f"# {pack.title}", "", *_dates(pack), "", *_markdown_entries(pack)])


def _dates(pack: Pack) -> list[str]:
    stated = [
        ("Ratified", pack.ratified),
        ("In effect from", pack.effective),
        ("Review", pack.review),
    ]
    dates = [f"{words} {day_words(day)}." for words, day in stated if day]
    return [f"{pack.owner}. Version {pack.version}. {' '.join(dates)}".strip()]


def _markdown_entries(pack: Pack) -> Iterator[str]:
    for entry in entries(pack):
        clause = entry.clause
        if clause.kind is ClauseKind.HEADING:
            yield f"{'#' * min(6, entry.depth + 2)} {clause.id} {clause.summary}\n"
            continue
        yield f"**{clause.id}** {clause.summary}  "
        does = f" ({', '.join(entry.effects)})" if entry.effects else ""
        carried = f" carried by the job “{clause.job}”" if clause.job else ""
        yield f"_{entry.kind}{does}{carried}_\n"
        yield from (f"- {case_words(case)}" for case in entry.cases)
        if entry.cases:
            yield ""


def html(pack: Pack) -> str:
    """Return the handbook of a policy as one HTML page that needs nothing else."""
    title, body = escape(pack.title), "\n".join(_html_entries(pack))
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    top = f"<h1>{title}</h1>\n<p>{escape(' '.join(_dates(pack)))}</p>"
    return f'<!doctype html>\n<html lang="en">\n{head}\n<body>\n{top}\n{body}\n</body>\n</html>'


def _html_entries(pack: Pack) -> Iterator[str]:
    for entry in entries(pack):
        clause = entry.clause
        words = f"{escape(clause.id)} {escape(clause.summary)}"
        if clause.kind is ClauseKind.HEADING:
            level = min(6, entry.depth + 2)
            yield f"<h{level}>{words}</h{level}>"
            continue
        does = f" ({', '.join(entry.effects)})" if entry.effects else ""
        yield f"<p>{words} <em>{entry.kind}{does}</em></p>"
        if entry.cases:
            items = "".join(f"<li>{escape(case_words(case))}</li>" for case in entry.cases)
            yield f"<ul>{items}</ul>"
