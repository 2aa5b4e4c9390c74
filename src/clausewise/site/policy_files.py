"""Reads a policy's file for the commands that take one."""

from pathlib import Path

from clausewise.documents.model import Document, DocumentError
from clausewise.documents.outline import outline
from clausewise.documents.reading import read
from clausewise.site.asking import BadInput


def read_document(path: Path) -> Document:
    """Return the policy that a file holds.

    Raises:
        BadInput: It cannot be opened, or holds no policy to read.

    """
    try:
        return outline(read(path.name, path.read_bytes()))
    except OSError as error:
        raise BadInput(f"{path} cannot be opened: {error.strerror or error}") from error
    except DocumentError as error:
        raise BadInput(f"{path.name}: {error}") from error
