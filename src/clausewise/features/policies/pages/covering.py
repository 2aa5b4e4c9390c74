"""The coverage page: what carries each clause, how often it did, and what does not work yet."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from clausewise.engine.analysis.coverage import Line, coverage
from clausewise.engine.handbook import KINDS
from clausewise.engine.pack import ClauseKind, Pack
from clausewise.features.people.api import school_year
from clausewise.features.policies.models import KeptAnswer
from clausewise.features.policies.pages.handbook import JOBS

WORKING = {"ask": "policies:start"}
"""The jobs that this version does, and the page on which it does them."""
SEPTEMBER = 9
SAYS = frozenset({ClauseKind.DEFINITION, ClauseKind.INFORMATION})


@dataclass(frozen=True, slots=True)
class Carried:
    """A clause, what carries it, the page where it happens, and what shows that it did."""

    id: str
    summary: str
    is_heading: bool
    kind: str
    how: str
    url: str
    evidence: str
    works: bool


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """A policy's clauses with what carries them, and how many of them work today."""

    pack: Pack
    rows: tuple[Carried, ...]
    since: date

    @property
    def total(self) -> int:
        """How many clauses there are, headings left out."""
        return sum(not row.is_heading for row in self.rows)

    @property
    def working(self) -> int:
        """How many of them work today."""
        return sum(row.works for row in self.rows if not row.is_heading)


def coverage_page(pack: Pack, today: date) -> CoveragePage:
    """Lay out the coverage of a policy, with what was kept since the school year began."""
    since = date(school_year(today), SEPTEMBER, 1)
    kept = answers_by_clause(pack, since)
    rows = tuple(_row(line, pack, kept[line.clause.id]) for line in coverage(pack).lines)
    return CoveragePage(pack, rows, since)


def answers_by_clause(pack: Pack, since: date) -> Counter[str]:
    """Count the answers kept since a day that each clause of a policy decided, in one query."""
    begins = datetime.combine(since, datetime.min.time()).astimezone()
    rows = KeptAnswer.objects.filter(kept_at__gte=begins, record__policy=pack.id)
    found = rows.values_list("record__clauses", flat=True)
    return Counter(clause for clauses in found for clause in clauses)


def _row(line: Line, pack: Pack, kept: int) -> Carried:
    clause = line.clause
    how, url, works = _carried_by(line, pack)
    evidence = f"{kept} kept answer{'' if kept == 1 else 's'} named it" if kept else ""
    is_heading = clause.kind is ClauseKind.HEADING
    kind = KINDS[clause.kind]
    return Carried(clause.id, clause.summary, is_heading, kind, how, url, evidence, works)


def _carried_by(line: Line, pack: Pack) -> tuple[str, str, bool]:
    """Return in words what carries a clause, the page where that happens, and whether it does."""
    if line.rules:
        rules = [rule for rule in pack.rules if rule.id in line.rules]
        cases = sum(len(rule.fires) + len(rule.quiet) for rule in rules)
        return f"answers questions; {cases} cases prove it", reverse("policies:start"), True
    if line.clause.kind in SAYS:
        url = reverse("policies:handbook", args=[pack.id])
        return "is read in the handbook; it asks nothing of anybody", url, True
    if not line.clause.job:
        return "not yet: nothing states it", "", line.clause.kind is ClauseKind.HEADING
    job = JOBS[line.clause.job]
    if line.clause.job in WORKING:
        return f"is carried by {job}", reverse(WORKING[line.clause.job]), True
    return f"not yet: it will be carried by {job}", "", False
