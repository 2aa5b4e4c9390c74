"""Settings that are one word of two: which they may be, and a clear complaint about any other."""

from collections.abc import Mapping

from clausewise.site.environment import BadSettingError


def erases_nightly(environ: Mapping[str, str]) -> bool:
    """Read CLAUSEWISE_ERASING: whether the worker erases those past their time every night."""
    allowed = "Give `nightly`, or `by-hand` where you erase by `clausewise erase-people` yourself."
    return _is_first(environ, "CLAUSEWISE_ERASING", ("nightly", "by-hand"), allowed)


def sends_heads(environ: Mapping[str, str]) -> bool:
    """Read CLAUSEWISE_AUDIT_HEADS: whether chairs of governors are sent the record's head."""
    allowed = (
        "Give `daily`, or `by-hand` where you send out what `clausewise audit head` prints "
        "yourself."
    )
    return _is_first(environ, "CLAUSEWISE_AUDIT_HEADS", ("daily", "by-hand"), allowed)


def works_beside(environ: Mapping[str, str]) -> bool:
    """Read CLAUSEWISE_WORKER: whether a worker runs beside the website and ends with it."""
    allowed = "Give `beside`, or `apart` where `clausewise work` runs on its own."
    return _is_first(environ, "CLAUSEWISE_WORKER", ("beside", "apart"), allowed)


def is_demo(environ: Mapping[str, str]) -> bool:
    """Read CLAUSEWISE_DEMO: whether anyone may sign in as the demo's invented people."""
    allowed = "Give `no`, or `yes` where anyone may sign in as any of the demo's people."
    return not _is_first(environ, "CLAUSEWISE_DEMO", ("no", "yes"), allowed)


def _is_first(environ: Mapping[str, str], name: str, words: tuple[str, str], allowed: str) -> bool:
    """Whether a setting is the first of two words, as it also is where nobody set it."""
    text = environ.get(name, words[0])
    if text not in words:
        raise BadSettingError(f"{name} is {text!r}. {allowed}")
    return text == words[0]
