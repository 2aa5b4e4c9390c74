"""What is measured, in which order, and how it is introduced."""

from typing import NamedTuple

from benchmarks import real
from benchmarks.measures.decision import TITLES


class Section(NamedTuple):
    """One table of the report: a measurement, run once for each argument, each in a process."""

    title: str
    measure: str
    arguments: tuple[str, ...]
    says: str


SECTIONS = (
    Section(
        "One decision",
        "decision",
        tuple(TITLES),
        "All forty-five facts are known. Every engine says which of the forty rules apply, checked"
        " before it is timed; facts arrive as a Python dict. Ours also says which rules may apply,"
        " which are lifted by an exception, and the outcome. The bar is on the set of rules as one"
        " integer; the last column but one leaves each engine's answer in its own form.",
    ),
    Section(
        "With its explanation",
        "explained",
        ("",),
        "The explanation names the clauses that decide, and every rule that applies, may apply or"
        " is defeated. Where single rules leave the outcome open, an exact search looks whether"
        " several settle it together; its time is in the decision.",
    ),
    Section(
        "A million questions at once",
        "bulk",
        ("three_valued", "polars_columns", "duckdb_columns"),
        "Columns ready: ours has one integer for each condition, one bit a question, made"
        " beforehand; Polars and DuckDB have typed columns in memory. One thread each. In the first"
        " row both columns are ours: with unknown facts, and two-valued.",
    ),
    Section(
        "Questions to an outcome",
        "questions",
        ("",),
        "Four hundred people of whom only the activity and the account are known are asked until"
        " the outcome is certain. Backward chaining asks for the first unknown fact of the first"
        " open rule, the severest first. The fewest possible comes of trying every order.",
    ),
    Section(
        "Lint",
        "linting",
        ("",),
        "Unreachable, shadowed, dead approval and gap, each by proof, from a pack that is read to a"
        " list of findings. Four hundred clauses are those of ten schools in one pack.",
    ),
    Section(
        "What is said of the unknown",
        "unknowns",
        ("cel_missing", "z3_completions"),
        "Thirty in a hundred facts are unknown. Wrong is to say the opposite of the truth; definite"
        " without warrant is to say that a rule applies, or does not, where that depends.",
    ),
    Section("Reading a policy", "loading", ("",), "From text, with every check."),
    Section(
        "The five policies",
        "packs",
        tuple(real.names()),
        "Decisions are on the facts of each policy's own cases. The whole answer includes duties,"
        " approvals, what would change it and the next question. Thirty people say their role and"
        " what they want to do, and are asked the rest.",
    ),
    Section(
        "The audit record",
        "audit",
        ("",),
        "Every seal is computed again, each entry compared with the one before it, on SQLite. Only"
        " to read the same rows is beside it, as the least that any check takes.",
    ),
)
