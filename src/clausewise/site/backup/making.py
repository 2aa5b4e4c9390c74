"""Makes a backup: one file, whole or not there at all, that only its owner may read."""

import hashlib
import json
import os
import tarfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import BinaryIO

from clausewise import __version__
from clausewise.site.asking import BadInput
from clausewise.site.backup import postgresql, sqlite
from clausewise.site.backup.kept import AUDIT_HEAD, DATA, MANIFEST, POSTGRESQL, Kept

NAMES = "clausewise-*.tar"


class Hashed:
    """A file that is hashed as it is read."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.hash = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self.file.read(size)
        self.hash.update(block)
        return block


def make_backup(kept: Kept, folder: Path) -> Path:
    """Keep everything in a new file in a folder; return the file. Raises `BadInput`."""
    now = datetime.now(tz=UTC)
    made = folder / f"clausewise-{now:%Y-%m-%dT%H%M%S%f}Z.tar"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".making-") as work:
            # the head of the audit record first: it is never newer than the database beside it
            first = list(_head(kept, Path(work)))
            # then the database: a file that one of its rows speaks of is written before the row
            first.append((kept.dump, _dump(kept, Path(work))))
            draft = Path(work, made.name)
            _write(draft, [*first, *kept.files(folder.resolve())], _about(kept, now))
            draft.rename(made)
    except OSError as error:
        raise BadInput(f"no backup could be made in {folder}: {error.strerror or error}") from error
    return made


def forget_older(folder: Path, keep: int) -> list[Path]:
    """Take away all but the newest backups of a folder; return those that went."""
    gone = sorted(folder.glob(NAMES))[:-keep]
    for file in gone:
        file.unlink()
    return gone


def _head(kept: Kept, work: Path) -> Iterator[tuple[str, Path]]:
    """Copy the file that holds the head of the audit record; yield its copy and its name."""
    head = kept.folder / AUDIT_HEAD
    if head.exists():
        yield f"{DATA}{AUDIT_HEAD}", Path(copyfile(head, work / AUDIT_HEAD))


def _dump(kept: Kept, work: Path) -> Path:
    file = work / kept.dump
    if kept.dump == POSTGRESQL:
        postgresql.dump(kept.database, file)
    else:
        sqlite.dump(kept.database, file)
    return file


def _about(kept: Kept, now: datetime) -> dict[str, object]:
    return {"made": now.isoformat(), "version": __version__, "database": kept.dump}


def _write(draft: Path, files: Iterable[tuple[str, Path]], about: dict[str, object]) -> None:
    draft.touch(mode=0o600)
    with draft.open("wb") as out:
        with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
            hashes = dict(_add(tar, files))
            text = json.dumps({**about, "files": hashes}, indent=1).encode()
            member = tarfile.TarInfo(MANIFEST)
            member.size = len(text)
            tar.addfile(member, BytesIO(text))
        out.flush()
        os.fsync(out.fileno())


def _add(tar: tarfile.TarFile, files: Iterable[tuple[str, Path]]) -> Iterator[tuple[str, str]]:
    """Add each file; yield its name and its hash. One that has just gone is passed over."""
    for name, path in files:
        try:
            file = path.open("rb")
        except FileNotFoundError:
            continue
        with file:
            hashed = Hashed(file)
            tar.addfile(tar.gettarinfo(arcname=name, fileobj=file), hashed)
            yield name, hashed.hash.hexdigest()
