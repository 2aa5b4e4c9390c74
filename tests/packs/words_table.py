"""Writes the table of facts in `docs/reference/words.md`. After a change to the vocabulary, run

PYTHONPATH=src python tests/packs/words_table.py
"""

from importlib.resources import files
from pathlib import Path

from clausewise.engine.vocabulary import Kind, read_vocabulary, written

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "words.md"
HEADER = "| fact | question | answers |"


def our_vocabulary():
    text = (files("clausewise") / "packs" / "vocabulary.yaml").read_text(encoding="utf-8")
    return read_vocabulary(text)


def rows(vocabulary):
    """Return the table, a line for each fact, as it should stand in the page."""
    facts = (f"| `{f.name}` | {f.ask} | {_answers(f)} |" for f in vocabulary.facts.values())
    return [HEADER, "| --- | --- | --- |", *facts]


def _answers(fact):
    if fact.kind is Kind.INT:
        return f"a whole number from {fact.values[0]} to {fact.values[-1]}"
    if fact.kind is Kind.BOOL:
        return "`yes` or `no`"
    return " · ".join(f"`{written(value)}` {fact.labels[value]}" for value in fact.values)


def shown(page):
    """Return the lines of the table that a page has."""
    lines = page.splitlines()
    if HEADER not in lines:
        return []
    start = lines.index(HEADER)
    ends = (n for n in range(start, len(lines)) if not lines[n].startswith("|"))
    return lines[start : next(ends, len(lines))]


def rewritten(page, vocabulary):
    """Return the page with its table put right."""
    return page.replace("\n".join(shown(page)), "\n".join(rows(vocabulary)))


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), our_vocabulary()), encoding="utf-8")
