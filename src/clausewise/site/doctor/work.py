"""What goes on unseen: the audit record, work in the background, e-mail."""

from datetime import UTC, datetime, timedelta

from django.core import mail

from clausewise.features.audit.api import first_flaw
from clausewise.site.doctor.site import Finding, Site

SEEN = "worker-seen"
"""The file in the data folder that whoever works in the background touches every minute."""
LONGEST_SILENCE = timedelta(minutes=5)


def audit_record(_site: Site) -> Finding:
    """Whether the newest part of the audit record is as it was written."""
    flaw = first_flaw()
    if flaw is None:
        return Finding("the newest entries are as they were written")
    return Finding(
        f"entry {flaw} is not as it was written",
        "Change nothing. Make a backup beside the last good one, and tell the head teacher.",
    )


def worker(site: Site) -> Finding:
    """Whether somebody does the work in the background, where that is set up."""
    seen = site.data / SEEN
    if not seen.exists():
        return Finding("none has been started here")
    silent = site.now - datetime.fromtimestamp(seen.stat().st_mtime, tz=UTC)
    if silent <= LONGEST_SILENCE:
        return Finding("at work")
    return Finding(
        f"not seen for {silent.total_seconds() / 60:.0f} minutes",
        "Start it again. With systemd: systemctl restart clausewise-worker",
    )


def email(site: Site) -> Finding:
    """Whether the mail server takes what the site would send."""
    if site.demo:
        return Finding("the demo sends none")
    try:
        with mail.get_connection(timeout=10):
            return Finding("the mail server answers")
    except OSError as error:
        return Finding(
            f"the mail server does not answer ({type(error).__name__})",
            "Look at the settings for e-mail, and whether the network lets this machine send.",
        )
