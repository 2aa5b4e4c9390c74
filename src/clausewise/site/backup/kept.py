"""What a backup is made of, and where a site keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausewise.site.asking import BadInput
from clausewise.site.databases import NAME, database
from clausewise.site.environment import BadSettingError, data_folder

MANIFEST = "manifest.json"
SQLITE, POSTGRESQL = "database.sqlite3", "database.dump"
DATA = "data/"
UNPACKED = ".restoring-"
"""What the folder is called that a backup is unpacked into; one that is killed leaves it behind."""
REPLACED = "replaced-"
"""What the folders are called that hold what a restored backup took the place of."""
AUDIT_HEAD = "audit-head"
OF_RESTORING = (UNPACKED, REPLACED)
NOT_KEPT = (NAME, f"{NAME}-wal", f"{NAME}-shm", f"{NAME}-journal", AUDIT_HEAD)
"""What stands in the data folder and is kept otherwise, or not at all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a site keeps what it knows: its folder, and how Django would open its database."""

    folder: Path
    database: dict[str, Any]

    @property
    def dump(self) -> str:
        """The name that its database has in a backup."""
        return POSTGRESQL if self.database["ENGINE"].endswith("postgresql") else SQLITE

    def files(self, but_not: Path) -> Iterator[tuple[str, Path]]:
        """Yield each file to keep, with its name in a backup; none from the folder of backups."""
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder)
            top = name.parts[0]
            left = top in NOT_KEPT or top.startswith(OF_RESTORING) or path.is_relative_to(but_not)
            if path.is_file() and not path.is_symlink() and not left:
                yield f"{DATA}{name.as_posix()}", path


def kept_by(environ: dict[str, str]) -> Kept:
    """Return where the site keeps things. Raises `BadInput` where a setting is wrong."""
    try:
        folder = data_folder(environ)
        return Kept(folder, database(environ, folder))
    except BadSettingError as error:
        raise BadInput(str(error)) from error
