"""Telling somebody by e-mail of a change that stands, whether or not a mail server answers."""

from collections.abc import Callable
from smtplib import SMTPException

from clausewise.features.audit.api import record
from clausewise.features.people.models import Person
from clausewise.features.people.sign_in.trail import signing_in


def was_told(person: Person, send: Callable[[], object]) -> bool:
    """Send what somebody is to be told; where no mail server takes it, record that and say no.

    It must be called once the change stands: a row that waits for a mail server holds up others.
    """
    # unchecked: whatever changed has asked whether it may
    try:
        send()
    except (OSError, SMTPException):
        for each in signing_in(person):
            record(None, "people.notice_failed", each)
        return False
    return True
