"""The five founding policies come out as the contract lists them, clause by clause."""

import csv
import re
from pathlib import Path

from clausewise.documents.outline import outline
from documents.papers import lines

SHARED = Path(__file__).parents[4] / "shared"
CONTRACT = SHARED / "contract" / "clauses.tsv"


def listed():
    """Return what the contract lists, by policy; nothing where the contract is not at hand."""
    if not CONTRACT.exists():
        return {}
    with CONTRACT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {name: [row for row in rows if row["policy"] == name] for name in names(rows)}


def names(rows):
    return sorted({row["policy"] for row in rows})


def first_words(text):
    return re.sub(r"[^a-z0-9 ]", "", re.sub(r"[-/]", " ", text.casefold())).split()


def read(name):
    return outline(lines((SHARED / "seeds" / f"{name}.txt").read_text(encoding="utf-8")))


def pairs(rows, clauses):
    """Pair each listed clause with the first of ours that begins with the same words."""
    left = list(clauses)
    for row in rows:
        begins = first_words(row["starts_with"])
        found = next((c for c in left if first_words(c.text)[: len(begins)] == begins), None)
        if found:
            left.remove(found)
            yield row, found


def test_their_clauses_are_those_that_the_contract_lists():
    met = wanted = given = 0
    for name, rows in listed().items():
        clauses = read(name).clauses
        paired = len(list(pairs(rows, clauses)))
        assert 2 * paired >= 0.97 * (len(rows) + len(clauses)), name
        met, wanted, given = met + paired, wanted + len(rows), given + len(clauses)

    assert 2 * met >= 0.99 * (wanted + given)


def test_a_clause_keeps_the_number_that_the_document_gives_it():
    for name, rows in listed().items():
        numbered = re.compile(r"\d+(\.\d+)*(\((\w+)\))?")
        wrong = [
            (row["clause"], ours.id)
            for row, ours in pairs(rows, read(name).clauses)
            if name in {"cflp", "cadmus"}
            and numbered.fullmatch(row["clause"])
            and (row["clause"], row["parent"]) != (ours.id, ours.parent)
        ]
        assert wrong == [], name


def test_what_their_covers_say_is_kept():
    said = {name: read(name).metadata for name in listed()}

    assert not said or said["cflp"]["review"] == "June 2026"
    assert not said or said["cadmus"]["review"] == "1 January 2025"
    assert not said or said["little-eaton"]["reviewed"] == "September 2024"
