"""The files of the project, without what tools make."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
MADE = {"node_modules", "static", "__pycache__", "data", "dist", "htmlcov", "results"}
KEPT_HIDDEN = {".ci", ".gitignore"}


@dataclass(frozen=True)
class Source:
    """A file's path, from the top of the project, and its text."""

    path: str
    text: str

    @property
    def is_test(self):
        return self.path.startswith("tests/")


def everything():
    """Every text file, in order."""
    return [
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(_files())
        if path.suffix not in {".png", ".sqlite3"}
    ]


def ending(*suffixes, under=""):
    return [s for s in everything() if s.path.endswith(suffixes) and s.path.startswith(under)]


def _files():
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if not _is_made(name)]
        yield from (Path(folder, name) for name in names if not _is_made(name))


def _is_made(name):
    return name in MADE or (name.startswith(".") and name not in KEPT_HIDDEN)
