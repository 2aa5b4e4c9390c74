"""Whatever may speak to another machine is told in SECURITY.md, with what it carries."""

import re

WAYS_OUT = re.compile(
    r"^(?:from|import) (?:urllib3|requests|httpx|aiohttp|http\.client|urllib\.request|smtplib"
    r"|ftplib|xmlrpc|paramiko|boto3|django\.core\.mail|django\.core import mail)\b",
    re.MULTILINE,
)
TOLD = re.compile(r"`(src/clausewise/[\w./]+)`")


def untold(security, sources):
    """Complain of each module that has a way out and lies in no place that the document names."""
    places = tuple(TOLD.findall(security))
    return [
        f"SECURITY.md tells nothing of {source.path}, which speaks to other machines"
        for source in sources
        if WAYS_OUT.search(source.text) and not source.path.startswith(places)
    ]
