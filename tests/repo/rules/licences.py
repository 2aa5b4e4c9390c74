"""What we depend on may be used, changed and passed on by anyone, as Clausewise itself may."""

import re
from importlib.metadata import PackageNotFoundError, metadata

PERMISSIVE = {
    *("Apache License", "Apache License Version", "Apache Software License", "Apache-2.0"),
    *("BSD License", "BSD-2-Clause", "BSD-3-Clause", "ISC", "ISC License (ISCL)"),
    *("MIT", "MIT License", "MIT-0", "MIT-CMU", "PSF-2.0", "The Unlicense (Unlicense)"),
    # file by file: whoever changes one of its files passes that file on, and nothing of ours
    *("MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)"),
}
KNOWN = {
    "cedarpy": "its metadata name none; its LICENSE file is Apache-2.0",
    "psycopg": "LGPL-3.0, optional: docs/decisions/0008-psycopg-is-optional.md",
    "psycopg-binary": "as psycopg",
    "qrcode": "BSD; its second classifier is about a word that is somebody's trade mark",
}
PIN = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def pinned(sources):
    return {name for source in sources for name in PIN.findall(source.text)}


def licences(name):
    """Return what an installed package says it is under; None where it is not installed here."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return None
    if expression := said.get("License-Expression"):
        return set(re.split(r" (?:OR|AND) ", expression))
    classifiers = said.get_all("Classifier", [])
    named = {each.split(" :: ")[-1] for each in classifiers if each.startswith("License ::")}
    # some give the whole text, which begins with its name
    return named or {" ".join(said.get("License", "").split()[:3])}


def not_permissive(found):
    """Complain of each package whose licences are not all on the list."""
    return [
        f"{name}: {', '.join(sorted(under - PERMISSIVE)) or 'it names no licence'}"
        for name, under in sorted(found.items())
        if name not in KNOWN and (not under or under - PERMISSIVE)
    ]
