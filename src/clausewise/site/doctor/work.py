"""What goes on unseen: the audit record, work in the background, e-mail."""

from datetime import timedelta

from django.core import mail
from django.core.mail.backends.filebased import EmailBackend as FileBackend

from clausewise.features.audit.api import check
from clausewise.features.people.api import is_set_up
from clausewise.features.tasks.api import last_turn
from clausewise.site.doctor.site import Finding, Site

NO_MAIL_SERVER = Finding(
    "no mail server is named: e-mails are kept as files in the data folder, and go nowhere",
    "Name one: CLAUSEWISE_EMAIL_HOST",
)
UNSEEN = Finding(
    "none has ever been at work here: no e-mail goes out, and nothing that is due is done",
    "Start the site: clausewise serve starts one beside it. With CLAUSEWISE_WORKER=apart start it "
    "by itself: clausewise work, or with systemd: systemctl enable --now clausewise-worker",
)
LONGEST_SILENCE = timedelta(minutes=5)


def audit_record(_site: Site) -> Finding:
    """Whether the audit record is as it was written."""
    found = check()
    if not found.findings:
        return Finding(f"{found.entries} entries, all as they were written")
    return Finding(
        f"not as it was written: {found.findings[0]}",
        "Change nothing. Make a backup beside the last good one, tell the head teacher, and see "
        "all of it: clausewise audit verify",
    )


def worker(site: Site) -> Finding:
    """Whether somebody does the work in the background."""
    seen = last_turn()
    if seen is None:
        return UNSEEN if is_set_up() else Finding("none is needed until a school is set up")
    silent = site.now - seen
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
        with mail.get_connection(timeout=10) as connection:
            if isinstance(connection, FileBackend):
                return NO_MAIL_SERVER
            return Finding("the mail server answers")
    except OSError as error:
        return Finding(
            f"the mail server does not answer ({type(error).__name__})",
            "Look at the settings for e-mail, and whether the network lets this machine send.",
        )
