"""Keeps packs as they were once read, so that reading them again takes a tenth of the time.

An entry is named by what it was made from: the pack's files, the vocabulary and the code that read
them. It is JSON behind its own checksum: whatever is broken, cut short or of another day is not
used but written anew. Where nothing can be kept, nothing is, and nobody is told.
"""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from clausewise import __version__, engine
from clausewise.engine.loading import load_pack
from clausewise.engine.loading.files import Files, digest
from clausewise.engine.pack import Pack
from clausewise.engine.pack_json import read_pack, write_pack
from clausewise.engine.vocabulary import Vocabulary

KEPT = 300
READERS = ("loading/*.py", "pack.py", "pack_json.py", "vocabulary.py", "yaml_text.py")


class PackCache:
    """Packs of one vocabulary, kept in a folder; without one that can be used, not kept.

    `made_from` is the text that the vocabulary was read from.
    """

    def __init__(self, folder: Path | None, vocabulary: Vocabulary, made_from: str) -> None:
        self.folder = folder
        self.vocabulary = vocabulary
        self._beside = {"(vocabulary)": made_from, "(engine)": engine_state()}

    def load(self, files: Files, base: Callable[[str], Files]) -> Pack:
        """Return the pack of these files, `base` giving those of a pack that it extends.

        Raises PackError as `load_pack` does.
        """
        name = f"{digest({**files, **self._beside})}.json"
        kept = self._kept(name, base)
        if kept is not None:
            return kept
        bases: dict[str, str] = {}

        def noted(slug: str) -> Files:
            found = base(slug)
            bases[slug] = digest(found)
            return found

        pack = load_pack(files, self.vocabulary, noted)
        if self.folder is not None:
            with suppress(OSError):
                store(self.folder / name, {"bases": bases, **write_pack(pack)})
        return pack

    def _kept(self, name: str, base: Callable[[str], Files]) -> Pack | None:
        entry = None if self.folder is None else _sound(self.folder / name)
        if entry is None:
            return None
        try:
            same = all(digest(base(slug)) == before for slug, before in entry["bases"].items())
            return read_pack(entry, self.vocabulary) if same else None
        except (KeyError, IndexError, TypeError, ValueError):
            return None


def _sound(path: Path) -> dict[str, Any] | None:
    """Return the entry kept there, or None if there is none that is as it was written."""
    try:
        checksum, _, text = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    whole = hashlib.sha256(text).hexdigest().encode() == checksum
    return json.loads(text) if whole else None


def store(path: Path, entry: Mapping[str, Any]) -> None:
    """Write an entry so that others see all of it or nothing. Raises OSError."""
    text = json.dumps(entry, ensure_ascii=False).encode()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as new:
        new.write(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
    Path(new.name).replace(path)
    entries = sorted(path.parent.iterdir(), key=lambda kept: kept.stat().st_mtime)
    for old in entries[:-KEPT]:
        old.unlink(missing_ok=True)


def default_folder() -> Path | None:
    """Return where packs are kept: as `CLAUSEWISE_CACHE` says, or in the user's cache folder."""
    if os.environ.get("CLAUSEWISE_CACHE"):
        return Path(os.environ["CLAUSEWISE_CACHE"], "packs")
    caches = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if caches.is_absolute():
        return caches / "clausewise" / "packs"
    try:
        return Path.home() / ".cache" / "clausewise" / "packs"
    except RuntimeError:
        return None


@cache
def engine_state() -> str:
    """Return what tells one state of the code that reads packs from another."""
    folder = Path(engine.__file__).parent
    sources = sorted(path for pattern in READERS for path in folder.glob(pattern))
    return f"{__version__} {digest({path.name: path.read_text('utf-8') for path in sources})}"
