"""Puts a backup back: checked whole before anything changes, then put in place."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import IO, Any

from clausewise.site.asking import BadInput
from clausewise.site.backup import postgresql
from clausewise.site.backup.kept import (
    DATA,
    MANIFEST,
    OF_RESTORING,
    POSTGRESQL,
    REPLACED,
    UNPACKED,
    Kept,
)
from clausewise.site.databases import NAME

BLOCK = 1 << 20
DAMAGED = "{name} is not as the backup's manifest has it: take another backup"


def restore_backup(file: Path, kept: Kept, *, replace: bool) -> dict[str, Any]:
    """Put a backup where the site keeps things; return what its manifest says of it.

    Raises `BadInput` where the backup is damaged or of another kind of database, or where there is
    something already and nobody said to replace it. Nothing has changed then.
    """
    with (
        _told_plainly(file),
        _room_to_unpack(kept.folder) as unpacked,
        tarfile.open(file) as tar,
    ):
        about = _read_manifest(tar)
        if about["database"] != kept.dump:
            raise BadInput(_other_kind(kept.dump))
        old = [path for path in kept.folder.iterdir() if not path.name.startswith(OF_RESTORING)]
        if not replace and (old or not _is_empty(kept)):
            raise BadInput(
                "there is something here already: restore into a new folder or database, "
                "or say --replace"
            )
        _unpack(tar, about["files"], unpacked)
        _put_in_place(unpacked, kept, old, replace=replace)
        return about


@contextmanager
def _told_plainly(file: Path) -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, KeyError, ValueError) as error:
        raise BadInput(f"{file} is no whole backup of Clausewise: take another") from error
    except OSError as error:
        raise BadInput(f"nothing could be restored: {error.strerror or error}") from error


@contextmanager
def _room_to_unpack(folder: Path) -> Iterator[Path]:
    """Make a folder for what is unpacked; take away those that killed restores left, keys too."""
    for left in folder.glob(f"{UNPACKED}*"):
        rmtree(left)
    with TemporaryDirectory(dir=folder, prefix=UNPACKED) as made:
        yield Path(made)


def _read_manifest(tar: tarfile.TarFile) -> dict[str, Any]:
    manifest = tar.extractfile(MANIFEST)
    about = json.load(manifest or _nothing())
    if not isinstance(about, dict) or about["database"] not in about["files"]:
        raise ValueError(MANIFEST)
    return about


def _other_kind(ours: str) -> str:
    kind = "SQLite" if ours == POSTGRESQL else "PostgreSQL"
    return f"this backup is of {kind}, which CLAUSEWISE_DATABASE does not name"


def _nothing() -> IO[bytes]:
    raise ValueError(MANIFEST)


def _unpack(tar: tarfile.TarFile, hashes: dict[str, str], unpacked: Path) -> None:
    """Write every file that the manifest names, and no other, into a folder of its own."""
    for name, wanted in hashes.items():
        target = unpacked / name
        if not target.resolve().is_relative_to(unpacked.resolve()):
            raise BadInput(DAMAGED.format(name=name))
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target.touch(mode=0o600)
        with tar.extractfile(name) or _nothing() as source, target.open("wb") as copy:
            if _copy(source, copy) != wanted:
                raise BadInput(DAMAGED.format(name=name))


def _copy(source: IO[bytes], copy: IO[bytes]) -> str:
    """Copy a file; return the hash of what was copied."""
    seen = hashlib.sha256()
    while block := source.read(BLOCK):
        seen.update(block)
        copy.write(block)
    return seen.hexdigest()


def _is_empty(kept: Kept) -> bool:
    return kept.dump != POSTGRESQL or postgresql.is_empty(kept.database)


def _put_in_place(unpacked: Path, kept: Kept, old: list[Path], *, replace: bool) -> None:
    """Put the database first: it alone may still refuse. What was there is moved, not lost."""
    dump = unpacked / kept.dump
    if kept.dump == POSTGRESQL:
        postgresql.restore(kept.database, dump, replace=replace)
    if old:
        aside = kept.folder / f"{REPLACED}{datetime.now(tz=UTC):%Y-%m-%dT%H%M%S}Z"
        aside.mkdir(mode=0o700)
        for path in old:
            path.rename(aside / path.name)
    if kept.dump != POSTGRESQL:
        dump.rename(kept.folder / NAME)
    for path in (unpacked / DATA).glob("*"):
        path.rename(kept.folder / path.name)
