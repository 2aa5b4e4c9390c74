"""Documents name only what exists, and what people may use is named in documents."""

import re
from importlib.util import find_spec
from pathlib import PurePosixPath

from rules.tree import ROOT

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
OURS = re.compile(r"^(src|tests|docs|ops|benchmarks|requirements)/[\w./-]+$")
MODULE = re.compile(r"^clausewise(\.\w+)+$")
TARGET = re.compile(r"\bmake ([a-z]\w*)")
COMMAND = re.compile(r"\bclausewise ([a-z]+(?:-[a-z]+)*)")
SETTING = re.compile(r"\bCLAUSEWISE_[A-Z_]+\b")


def broken_links(documents):
    return [
        f"{document.path}: nothing is at {link}"
        for document in documents
        for link in LINK.findall(document.text)
        if not link.startswith(("http:", "https:", "mailto:")) and not _leads(document, link)
    ]


def _leads(document, link):
    path, _, heading = link.partition("#")
    target = ROOT / PurePosixPath(document.path).parent / path if path else ROOT / document.path
    if not target.exists():
        return False
    return not heading or heading in _headings(target.read_text(encoding="utf-8"))


def _headings(text):
    titles = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def names_of_nothing(documents, targets, commands):
    """Complain of each path, module, `make` target and subcommand named that does not exist."""
    return [
        f"{document.path}: `{name}` names {what}"
        for document in documents
        for name in _code(document)
        for what in _missing(name, targets, commands)
    ]


def _code(document):
    fenced = [line for block in FENCE.findall(document.text) for line in block.splitlines()]
    return CODE.findall(FENCE.sub("", document.text)) + fenced


def _missing(name, targets, commands):
    if OURS.match(name) and not (ROOT / name).exists():
        yield "a file that does not exist"
    if MODULE.match(name) and not _importable(name):
        yield "a module that does not exist"
    yield from (f"no target: {t}" for t in TARGET.findall(name) if t not in targets)
    yield from (f"no command: {c}" for c in COMMAND.findall(name) if c not in commands)


def _importable(name):
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def undocumented(documents, sources, commands):
    """Complain of each subcommand and each setting that no document names."""
    told = "\n".join(document.text for document in documents)
    settings = {name for source in sources for name in SETTING.findall(source.text)}
    wanted = [f"clausewise {command}" for command in commands] + sorted(settings)
    return [f"no document names `{name}`" for name in wanted if name not in told]


def changelog_gaps(text):
    """Complain of a changelog without a place, and a line, for what is not yet released."""
    found = re.search(r"^## \[?Unreleased\]?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if not found:
        return ["CHANGELOG.md has no heading `## [Unreleased]`"]
    if not re.search(r"^- \S", found.group(1), re.MULTILINE):
        return ["CHANGELOG.md says nothing under `Unreleased`"]
    return []
