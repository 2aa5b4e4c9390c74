"""What the machine may set: each variable, its default, and a clear complaint about a bad one."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

IDLE_RANGE = range(5, 721)
"""After how many minutes of doing nothing one may be signed out."""


class BadSettingError(ValueError):
    """An environment variable cannot be understood; the message says what it should be."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where people reach the site, as in https://policy.school.example.

    `host` is as it stands in links: an IPv6 address in brackets.
    """

    scheme: str
    host: str
    port: int | None = None

    @property
    def url(self) -> str:
        """The address itself, without a page."""
        port = f":{self.port}" if self.port else ""
        return f"{self.scheme}://{self.host}{port}"

    @property
    def is_secure(self) -> bool:
        """Whether cookies may insist on HTTPS."""
        return self.scheme == "https"


def split_address(text: str) -> SplitResult:
    """Take an address apart; of one that cannot be, or whose port is none, nothing is left."""
    nothing = urlsplit("")
    try:
        parts = urlsplit(text)
        is_whole = parts.port != 0
    except ValueError:
        return nothing
    return parts if is_whole else nothing


def address(environ: Mapping[str, str]) -> Address:
    """Read CLAUSEWISE_ADDRESS; without it the site answers on this machine only."""
    text = environ.get("CLAUSEWISE_ADDRESS", "http://127.0.0.1:8000")
    parts = split_address(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadSettingError(
            f"CLAUSEWISE_ADDRESS is {text!r}. Give the whole address that people type, "
            "such as https://policy.school.example"
        )
    return Address(parts.scheme, bracketed(parts.hostname), parts.port)


def bracketed(host: str) -> str:
    """Return a host as it stands before a port: an IPv6 address needs brackets."""
    return f"[{host}]" if ":" in host else host


def where_data_is(environ: Mapping[str, str]) -> Path:
    """Read CLAUSEWISE_DATA, the folder for everything the site keeps, which may not be there."""
    return Path(environ.get("CLAUSEWISE_DATA", "data")).resolve()


def data_folder(environ: Mapping[str, str]) -> Path:
    """Read the same, and make the folder if it is new."""
    folder = where_data_is(environ)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise BadSettingError(
            f"CLAUSEWISE_DATA is {str(folder)!r}, which cannot be used as a folder "
            f"({problem.strerror}). Give a folder that Clausewise may write to."
        ) from problem
    return folder


def breached_passwords(environ: Mapping[str, str]) -> str:
    """Read CLAUSEWISE_BREACHED_PASSWORDS, the path of a list of leaked ones; empty for none."""
    path = environ.get("CLAUSEWISE_BREACHED_PASSWORDS", "")
    if path and not os.access(path, os.R_OK):
        raise BadSettingError(
            f"CLAUSEWISE_BREACHED_PASSWORDS is {path!r}, which cannot be read. Give the path of a "
            "file of sorted SHA-1 hashes, one HASH:count on a line."
        )
    return path


def idle_minutes(environ: Mapping[str, str]) -> int:
    """Read CLAUSEWISE_IDLE_MINUTES: after how long without a sign of life one is signed out."""
    text = environ.get("CLAUSEWISE_IDLE_MINUTES", "30")
    if not (text.isascii() and text.isdigit() and int(text) in IDLE_RANGE):
        raise BadSettingError(
            f"CLAUSEWISE_IDLE_MINUTES is {text!r}. Give whole minutes, from 5 to 720."
        )
    return int(text)


def secret_key(environ: Mapping[str, str], folder: Path) -> str:
    """Read CLAUSEWISE_SECRET_KEY, else the key in the data folder, made on first use."""
    if given := environ.get("CLAUSEWISE_SECRET_KEY"):
        return given
    kept = folder / "secret-key"
    if not kept.exists():
        _keep_first(kept, secrets.token_urlsafe(50))
    return kept.read_text(encoding="ascii")


def audit_keys(environ: Mapping[str, str], folder: Path) -> Path:
    """Read CLAUSEWISE_AUDIT_KEYS, else return the file in the data folder, made on first use.

    It holds the keys that seal the audit record, one a line, the newest last.
    """
    if given := environ.get("CLAUSEWISE_AUDIT_KEYS"):
        kept = Path(given)
        if not kept.is_file():
            raise BadSettingError(
                f"CLAUSEWISE_AUDIT_KEYS is {given!r}, where there is no file. Give the file that "
                "holds the keys of the audit record, or unset it to use the one in the data folder."
            )
        return kept
    kept = folder / "audit-keys"
    if not kept.exists():
        _keep_first(kept, f"{secrets.token_urlsafe(50)}\n")
    return kept


def _keep_first(kept: Path, text: str) -> None:
    """Write a file whole or not at all; of several processes at once, the first one wins."""
    draft = kept.with_name(f"{kept.name}.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(text, encoding="ascii")
    with suppress(FileExistsError):
        kept.hardlink_to(draft)
    draft.unlink()


def wonde_address(environ: Mapping[str, str]) -> str:
    """Read CLAUSEWISE_WONDE_ADDRESS, of the school's region; without TLS only on this machine."""
    text = environ.get("CLAUSEWISE_WONDE_ADDRESS", "https://api.wonde.com")
    parts = split_address(text)
    near = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"}
    if not (near or parts.scheme == "https") or not parts.hostname:
        raise BadSettingError(
            f"CLAUSEWISE_WONDE_ADDRESS is {text!r}. Give the https address of the school's region, "
            "such as https://api.wonde.com"
        )
    return text.rstrip("/")
