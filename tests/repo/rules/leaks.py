"""What may stand in no file: the address of a package registry, a path of one machine."""

import re

# Told by their shape, so that this file names none itself.
REGISTRY = re.compile(
    r"https?://(?:registry|index|packages|files|mirror|pypi|npm)\."
    r'|index.url\s*=?\s*http|"resolved":\s*"http|https?://[^\s")]*/(?:simple|packages)/',
    re.IGNORECASE,
)
MACHINE = re.compile(r"(?<![\w.<{/])/(?:work|tmp|root|home)/\w|[A-Z]:\\Users")


def leaks(sources):
    return [
        f"{source.path}:{number}: {what}: {found.group()}"
        for source in sources
        for number, line in enumerate(source.text.splitlines(), start=1)
        for what, pattern in (("a registry's address", REGISTRY), ("a machine's path", MACHINE))
        if (found := pattern.search(line))
    ]
