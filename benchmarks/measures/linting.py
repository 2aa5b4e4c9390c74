"""Lint of a policy, beside Z3 at the same questions."""

from importlib.metadata import version

from benchmarks import clock, ours
from benchmarks.oracles import z3_lint
from benchmarks.result import Result, shown
from benchmarks.workload.flawed import flawed
from benchmarks.workload.pack import many
from benchmarks.workload.rules import RULES
from clausewise.engine.analysis.lint import Finding, Problem, lint

PROVED = {Problem.UNREACHABLE, Problem.SHADOWED, Problem.DEAD_APPROVAL, Problem.GAP}
PACKS = {"forty sound clauses": RULES, "forty clauses, some wrong": flawed()}
ROUNDS = 5
SCHOOLS = 10


def measure() -> Result:
    """Compare the findings, time both, and time the clauses of ten schools at once."""
    result = Result(["policy", "Z3, ms", "ours, ms", "× ours", "same findings"])
    for title, rules in PACKS.items():
        pack = ours.pack(rules)
        found = {named(finding) for finding in lint(pack) if finding.problem in PROVED}
        differing = found ^ z3_lint.findings(rules)
        timing = clock.alternate(
            lambda pack=pack: lint(pack), lambda rules=rules: z3_lint.findings(rules), ROUNDS
        )
        times = [shown(1000 * timing.theirs), shown(1000 * timing.ours), shown(timing.ratio)]
        result.rows.append([title, *times, f"{len(found)}, {len(differing)} different"])
        result.at_least(f"lint of {title}, beside Z3", timing.ratio, 15)
        result.at_most(f"findings in {title} that Z3 does not share", len(differing), 0, "")
    pack = ours.pack(many(SCHOOLS))
    taken = 1000 * clock.best(lambda: lint(pack))
    result.rows.append(["four hundred clauses", "", shown(taken), "", str(len(lint(pack)))])
    result.at_most("lint of 400 clauses", taken, 300, " ms")
    result.notes.append(f"Z3 {version('z3-solver')}, bit vectors, every rule named once.")
    return result


def named(finding: Finding) -> tuple[str, str]:
    """Return a finding as Z3 reports it: the problem, and the rule or the values concerned."""
    about = finding.rules or [" ".join(map(str, finding.witness.values()))]
    return str(finding.problem), about[0]
