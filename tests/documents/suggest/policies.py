"""The five policies as documents: clauses and lines as agreed, words from beside the repository."""

import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from clausewise.documents.model import Document, Part, WrittenClause
from clausewise.engine.loading import load_pack
from engine.small_packs import PACKS, REAL, VOCABULARY

SHARED = Path(__file__).parents[4] / "shared"
HERE = Path(__file__).parent
PRESENT = (SHARED / "contract" / "clauses.tsv").exists()
MARK = re.compile(r"^[-•]?\s*(?:\(?[\da-z]{1,4}[.)][\d.]*\)?)\s|^[-•]\s*")
LISTED = re.compile(r"[-•]|\(|\d\.")
TITLE = 90
LEADS = 30


def table(name):
    with (HERE / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@cache
def pack(slug):
    names = [path.name for path in sorted((PACKS / slug).glob("*.yaml"))]
    files = {name: (PACKS / slug / name).read_text(encoding="utf-8") for name in names}
    return load_pack(files, VOCABULARY)


@cache
def packs():
    return tuple(map(pack, REAL))


@cache
def document(slug):
    with (SHARED / "contract" / "clauses.tsv").open(encoding="utf-8") as lines:
        rows = [r for r in csv.DictReader(lines, delimiter="\t") if r["policy"] == slug]
    raw = texts(rows, (SHARED / "seeds" / f"{slug}.txt").read_text(encoding="utf-8").splitlines())
    return Document(title=slug, clauses=tuple(written(rows, raw)))


def texts(rows, lines):
    starts = [int(row["seed_line"]) - 1 for row in rows]
    found = {}
    for row, start in zip(rows, starts, strict=True):
        end = min((other for other in starts if other > start), default=len(lines))
        found[row["clause"]] = re.sub(r"[*_]+|\s+", " ", " ".join(lines[start:end])).strip()
    return found


def written(rows, raw):
    """Items take their lead from their parent, or from the line before that ends in a colon."""
    parents = {row["parent"] for row in rows}
    open_leads = defaultdict(str)
    leads = {}
    for row in rows:
        name, parent, text = row["clause"], row["parent"], MARK.sub("", raw[row["clause"]])
        above = MARK.sub("", raw.get(parent, ""))
        leads[name] = leads.get(parent, "")
        if len(above) > TITLE or (above.endswith(":") and len(above) > LEADS):
            leads[name] = f"{leads[name]} {above}".strip()
        elif LISTED.match(raw[name]):
            leads[name] = open_leads[parent]
        if text.endswith(":") and len(text) > LEADS and name not in parents:
            open_leads[parent] = text
        elif not LISTED.match(raw[name]):
            open_leads.pop(parent, None)
        part = Part.HEADING if is_heading(name, text, parents) else Part.PARAGRAPH
        yield WrittenClause(name, parent, part, text, int(row["seed_line"]), leads[name])


def is_heading(name, text, parents):
    return len(text) <= TITLE and name in parents and not (text.endswith(":") and len(text) > LEADS)
