"""What a document says against itself: one clause against another, a list that is not whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that one document cannot both say."""

    rule: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    message: str


_MAY_NOT = "(must not|should not|never|do not|may not).{0,90}"
PAIRS = (
    Pair(
        "employer-and-disclaimer",
        (
            f"{_MAY_NOT}identify themselves as (an )?employee",
            f"{_MAY_NOT}identify (the|their) (employer|school)",
            f"{_MAY_NOT}reference to their employment",
            f"{_MAY_NOT}(state|say|name) (where they|the school)",
        ),
        (
            r"(disclos|identif|affiliat)\w*.{0,200}views .{0,60}(do not|don't) .{0,20}represent",
            r"say that they work .{0,200}views",
        ),
        "It forbids saying where one works; clause {other} says what to add when one does.",
    ),
    Pair(
        "no-children-and-exceptions",
        (r"must not communicate with (children|pupils|students|young people) via",),
        (
            r"(pupil|student|child)\w* .{0,120}(unless|except\w*) .{0,80}(approved|family|slt)",
            r"school.?sanctioned .{0,80}(social media|use)",
        ),
        "It forbids all contact with children; clause {other} allows some.",
    ),
    Pair(
        "one-poster-two-administrators",
        (r"only (member of staff|person|one) (that|who) can (access|post|use|update)",),
        (r"(at least|minimum of) (2|two) .{0,30}(administrators|moderators|admins)",),
        "It lets one person post; clause {other} asks for at least two. And if that one person is"
        " away, nobody can act.",
    ),
)


def contradictions(document: Document) -> Iterator[Finding]:
    """Find the pairs of clauses that cannot both be followed, and lists that are not whole."""
    said = [(each.id, whole(each)) for each in statements(document)]
    for pair in PAIRS:
        (one, words), (other, _) = _first(said, pair.one), _first(said, pair.other)
        if one and other and one != other:
            message = pair.message.format(other=other)
            yield _finding(pair.rule, one, words, message, Severity.MEDIUM)
    for name, text in said:
        missing = [each for each, how in CHARACTERISTICS.items() if not found_in(text, [how])]
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
    found = ((name, found_in(text, written)) for name, text in said)
    return next(((name, words) for name, words in found if words), ("", ""))


def _finding(rule: str, clause: str, words: str, message: str, severity: Severity) -> Finding:
    return Finding(rule, clause, words, message, severity, Treatment.FLAG, OWN_WORDS, 0.8)
