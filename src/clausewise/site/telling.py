"""How notices leave: the mail server, and the queue of work."""

from collections.abc import Mapping
from pathlib import Path

from .environment import BadSettingError

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SECONDS = 15


def mail(environ: Mapping[str, str], host: str, folder: Path) -> dict[str, object]:
    """Read CLAUSEWISE_EMAIL_HOST and its like; without a mail server, e-mails become files."""
    settings: dict[str, object] = {
        "DEFAULT_FROM_EMAIL": environ.get("CLAUSEWISE_EMAIL_FROM", f"clausewise@{host}"),
        "EMAIL_TIMEOUT": SECONDS,
    }
    server = environ.get("CLAUSEWISE_EMAIL_HOST", "")
    if not server:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {**settings, "EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": str(folder / "outbox")}
    secure = environ.get("CLAUSEWISE_EMAIL_SECURITY", "starttls")
    if secure not in {"starttls", "tls", "none"}:
        raise BadSettingError(
            f"CLAUSEWISE_EMAIL_SECURITY is {secure!r}. Give starttls, tls or none."
        )
    return {
        **settings,
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": server,
        "EMAIL_PORT": _port(environ.get("CLAUSEWISE_EMAIL_PORT", "587")),
        "EMAIL_HOST_USER": environ.get("CLAUSEWISE_EMAIL_USER", ""),
        "EMAIL_HOST_PASSWORD": environ.get("CLAUSEWISE_EMAIL_PASSWORD", ""),
        "EMAIL_USE_TLS": secure == "starttls",
        "EMAIL_USE_SSL": secure == "tls",
    }


def _port(text: str) -> int:
    highest = 65_535
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= highest:
        raise BadSettingError(
            f"CLAUSEWISE_EMAIL_PORT is {text!r}. Give a number from 1 to 65535, such as 587."
        )
    return int(text)
