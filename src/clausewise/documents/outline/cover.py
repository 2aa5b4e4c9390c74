"""What a policy's cover says: its title, and who wrote it, agreed it and when it is looked at."""

import re
from collections.abc import Iterator, Sequence

from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.wording import is_brief, key

LABELS = {
    "version": ("version( (no|number))?", "issue( (no|number))?"),
    "reviewed by": ("(last )?(reviewed|updated) by( .*)?", "reviewer"),
    "reviewed": (
        "(date )?last (reviewed|review|updated)( date| on)?",
        "(date )?reviewed( on| date)?",
        "updated( on)?",
        "date reviewed.*",
    ),
    "review": (
        "(to be |date (for|of) (the )?)?(next )?(policy )?review(ed)?( (date|due|on|in))*( by)?",
        "date (for|of) (the )?next review",
        "due for review",
        "(next )?review due.*",
        "next review.*",
        "expiry date",
    ),
    "effective": ("(effective|in force|valid)( (from|date))*", "(implementation|start) date"),
    "approved by": (
        r"(approved|ratified|adopted|agreed)( and \w+)? by.*",
        "approval( body| by)?",
        "approving (body|committee)",
    ),
    "approved": (
        r"(date )?(approved|ratified|adopted|agreed)( and \w+)?( (on|date|by the .*))*",
        "(date (of )?)?(approval|adoption|ratification)( date)?",
    ),
    "owner": (
        "(policy |document )?(owner|lead|author|responsible( (person|officer|for.*))?)",
        "(prepared|written|produced) by",
        "person responsible",
        "responsibility of",
    ),
    "job role": ("job (role|title)", "position"),
    "chair": ("chair( of.*)?", "signed by.*chair.*"),
    "issued": (
        "(date )?(of )?issued?( date)?",
        "date (of|for) (the |this )?policy",
        "(date )?published( on| date)?",
        "(policy )?date",
    ),
    "status": ("(document )?status",),
    "source": ("source", "model policy", "based on"),
    "frequency": ("(frequency of review|review (cycle|frequency|period)).*",),
    "applies to": ("applies to", "audience", "relevant to", "scope of policy"),
    "statutory": ("statutory( policy)?",),
    "title": ("(document|policy) (title|name)", "title"),
    "purpose": ("purpose",),
}
"""What a document is said to be, by plain name, with how covers label it; the first that fits."""
_PATTERNS = {name: re.compile("|".join(labels), re.IGNORECASE) for name, labels in LABELS.items()}
_PAIR = re.compile(r"(?P<name>[^:]{3,60}?)\s*:\s*(?P<value>\S.*)")
_TITLE = re.compile(
    r"(policy|\b(code of conduct|guidance|guidelines|protocol|procedures?|agreement))\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?P<name>(next|last) reviewed?|review(ed)? date|approved|adopted|ratified|issued?|version"
    r"|updated)\s*(on|in|date|by)?\s*[-–]?\s*"
    r"(?P<value>(\w+ )?\w* ?\d{4}|v?\d+(\.\d+)?|\d+[./]\d+[./]\d+)",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(purpose|scope|aims?|about|introduction|review|monitoring|related|links?|who|what|why|this|the"
    r"|breach|compliance|other|implementation|status|background|responsibilities)\b",
    re.IGNORECASE,
)
TITLE_WORDS = 16
SPOKEN_WORDS = 20


def title(cover: Sequence[Block]) -> str:
    """Return the document's name: what it calls itself on its first lines, or in a field for it."""
    near = [
        each.text for each in cover if not each.text.endswith((":", ".")) and not is_field(each)
    ]
    names = (text for text in near if _TITLE.search(text) and not _SECTION.match(text))
    short = (text for text in names if is_brief(text, TITLE_WORDS))
    fields = (value for name, value in pairs(cover) if name == "title")
    return next(short, "") or next(fields, "")


def metadata(cover: Sequence[Block], name: str = "") -> dict[str, str]:
    """Return what cover and title say of the document, by plain names; the first on each stands."""
    found: dict[str, str] = {}
    for field, value in (*pairs(cover), *_spoken(name)):
        dated = field == "version" and re.search(r"[A-Za-z]{3,} ?\d{4}", value)
        found.setdefault("issued" if dated else field, value)
    return found


def pairs(cover: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Yield the names and values of the cover: in tables, after colons or line under line."""
    for at, block in enumerate(cover):
        if block.cells:
            yield from _cells(block.cells)
            continue
        pair = _PAIR.fullmatch(block.text)
        name = named(pair["name"]) if pair else None
        if pair and name:
            yield name, pair["value"]
            continue
        below = cover[at + 1] if at + 1 < len(cover) else None
        name = named(block.text)
        if name and below and not (is_field(below) or _PAIR.fullmatch(below.text)):
            yield name, below.text
        else:
            yield from _spoken(block.text)


def _cells(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    waiting = ""
    for cell in cells:
        name = named(cell)
        if name:
            waiting = name
        elif waiting and cell:
            yield waiting, cell
            waiting = ""


def _spoken(text: str) -> Iterator[tuple[str, str]]:
    for found in _SPOKEN.finditer(text) if is_brief(text, SPOKEN_WORDS) else ():
        yield named(found["name"]) or "approved", found["value"].strip()


def named(text: str) -> str | None:
    """Return the plain name of what a cover's label asks for, or None where it is no label."""
    label = key(re.sub(r"\([^)]*\)", "", text))
    return next((name for name, pattern in _PATTERNS.items() if pattern.fullmatch(label)), None)


def is_field(block: Block) -> bool:
    """Say whether a line of the cover gives or asks for a fact about the document."""
    pair = _PAIR.fullmatch(block.text)
    return bool(block.cells) or named(block.text) is not None or bool(pair and named(pair["name"]))
