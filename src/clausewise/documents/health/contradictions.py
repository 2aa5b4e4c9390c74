"""What a document says against itself: one clause against another, a list that is not whole."""

from collections.abc import Iterator, Sequence

from clausewise.documents.health.facts_file import Entry, entries, text, texts
from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.health.words import found_in, statements, whole
from clausewise.documents.model import Document

CHARACTERISTICS = {
    "age": r"\bage\b",
    "disability": r"\bdisabilit(y|ies)\b|\bdisabled\b",
    "gender reassignment": r"\bgender reassignment\b|\btransgender\b|\bgender identity\b",
    "marriage and civil partnership": r"\bmarriage\b|\bcivil partner\w*|\bmarital\b",
    "pregnancy and maternity": r"\bpregnan\w+|\bmaternity\b",
    "race": r"\brac(e|ial)\b|\bethnic\w*",
    "religion or belief": r"\breligio\w+|\bbeliefs?\b",
    "sex": r"\bsex\b|\bgender\b(?! (reassignment|identity))",
    "sexual orientation": r"\bsexual orientation\b|\bsexuality\b",
}
"""The nine protected characteristics (Equality Act 2010, section 4) and how they are written."""
LISTED = 4
"""A clause that names so many of them means to list them."""


def contradictions(document: Document) -> Iterator[Finding]:
    """Find the pairs of clauses that cannot both be followed, and lists that are not whole."""
    said = [(each.id, whole(each)) for each in statements(document)]
    for pair in entries("pairs", "pairs"):
        one, words = _first(said, texts(pair, "one"))
        other, _ = _first(said, texts(pair, "other"))
        if one and other and one != other:
            yield _finding(pair, one, words, other)
    for name, words in said:
        missing = [each for each, how in CHARACTERISTICS.items() if not found_in(words, [how])]
        if missing and len(CHARACTERISTICS) - len(missing) >= LISTED:
            yield Finding(
                "characteristics",
                name,
                "",
                f"The list of protected characteristics leaves out {' and '.join(missing)}.",
                Severity.MEDIUM,
                Treatment.FLAG,
                "Equality Act 2010, section 4",
                0.9,
                now="name all nine",
                decides="human resources",
            )


def _first(said: Sequence[tuple[str, str]], written: Sequence[str]) -> tuple[str, str]:
    """Return the first clause in which one of the patterns is found, and the words."""
    found = ((name, found_in(words, written)) for name, words in said)
    return next(((name, words) for name, words in found if words), ("", ""))


def _finding(pair: Entry, clause: str, words: str, other: str) -> Finding:
    return Finding(
        text(pair, "id"),
        clause,
        words,
        text(pair, "message").format(other=other),
        Severity.MEDIUM,
        Treatment.FLAG,
        OWN_WORDS,
        0.8,
    )
