"""Finds policy packs in folders, reads each once and keeps what was compiled from it."""

import os
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from clausewise.engine.answers import Answers
from clausewise.engine.errors import PackError, Problem, nearest
from clausewise.engine.pack import Pack
from clausewise.engine.policy import Policy
from clausewise.engine.understand import Lexicon, read_lexicon
from clausewise.engine.vocabulary import Vocabulary, read_vocabulary
from clausewise.engine.words import day_words
from clausewise.features.policies.pack_cache import PackCache, default_folder

FOUNDING = Path(__file__).parents[2] / "packs"
MOST_DAYS = 60
"""How many policies, each as of one day, stay compiled; anyone may ask about any day."""
FILES = ("pack.yaml", "clauses.yaml", "rules.yaml", "cases.yaml")


class UnknownPolicyError(LookupError):
    """No pack of that name is in the folders looked in."""


class NotInForceError(LookupError):
    """The policy had not come into effect on the day asked about."""


class Library:
    """The packs of one or more folders, those of later folders first.

    A folder holds one folder for each pack. The vocabulary is the founding one.
    """

    def __init__(self, *folders: Path) -> None:
        self.folders = (FOUNDING, *folders)
        self._answers: dict[tuple[str, date | None], Answers] = {}
        self._packs: dict[str, Pack] = {}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The facts that packs and questions speak of."""
        return self._cache.vocabulary

    @cached_property
    def _cache(self) -> PackCache:
        text = (FOUNDING / "vocabulary.yaml").read_text("utf-8")
        return PackCache(default_folder(), read_vocabulary(text), text)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of schools that plain English is read by."""
        path = FOUNDING / "lexicon.yaml"
        return read_lexicon(path.read_text("utf-8"), path.name)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The name of every pack, in order."""
        found = {p.parent.name for folder in self.folders for p in folder.glob("*/pack.yaml")}
        return tuple(sorted(found))

    def pack(self, name: str) -> Pack:
        """Return a pack. Raises UnknownPolicyError, or PackError if it cannot be read."""
        if name not in self._packs:
            files = self.files(name)
            try:
                self._packs[name] = self._cache.load(files, self.files)
            except PackError as error:
                problems = [replace(each, file=f"{name}/{each.file}") for each in error.problems]
                raise PackError(problems) from error
        return self._packs[name]

    def files(self, name: str) -> dict[str, str]:
        """Return the files of a pack, by name. Raises UnknownPolicyError."""
        if name not in self.names:
            raise UnknownPolicyError(f"there is no policy `{name}`: {nearest(name, self.names)}")
        folder = next(f / name for f in reversed(self.folders) if (f / name / "pack.yaml").exists())
        return read_folder(folder)

    def answers(self, name: str, day: date | None = None) -> Answers:
        """Return what answers questions under a policy, as of a day if one is given.

        Raises UnknownPolicyError, NotInForceError, PackError.
        """
        if (name, day) not in self._answers:
            if len(self._answers) >= MOST_DAYS:
                self._answers.clear()
            pack = self.pack(name)
            if day and pack.effective and day < pack.effective:
                began = day_words(pack.effective)
                raise NotInForceError(
                    f"no version of {name} in force on {day_words(day)} is held here: "
                    f"version {pack.version} came into effect on {began}"
                )
            self._answers[name, day] = Answers(Policy(pack, day=day))
        return self._answers[name, day]


def read_folder(folder: Path) -> dict[str, str]:
    """Return the texts of a pack's files. Raises PackError if there is none or one is no text."""
    texts = {}
    for name in FILES:
        path = folder / name
        if path.is_file():
            try:
                texts[name] = path.read_text("utf-8")
            except UnicodeDecodeError as error:
                raise PackError([Problem(str(path), 1, "not a text in UTF-8")]) from error
            except OSError as error:
                message = f"cannot be read: {error.strerror}"
                raise PackError([Problem(str(path), 1, message)]) from error
        elif path.exists():
            raise PackError([Problem(str(path), 1, "no file: put the pack's text here")])
    if "pack.yaml" not in texts:
        raise PackError(
            [Problem(str(folder), 1, "no pack here: a pack is a folder with pack.yaml")]
        )
    return texts


@cache
def founding() -> Library:
    """Return the founding policies and those in the folder that CLAUSEWISE_PACKS names."""
    own = os.environ.get("CLAUSEWISE_PACKS")
    return Library(*([Path(own)] if own else []))
