"""Sending a notice by e-mail: plain text, the same Message-ID on each try."""

import smtplib

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from clausewise.features.tasks.models import Notice
from clausewise.features.tasks.sending.hooks import RefusedByReceiverError, UnansweredError
from clausewise.features.tasks.sending.wording import words_of


def send_email(notice: Notice) -> None:
    """Hand a notice to the mail server.

    Raises RefusedByReceiverError, UnansweredError, and OSError where nothing was sent.
    """
    message = _message(notice)
    connection = get_connection()
    connection.open()  # whatever fails up to here has sent nothing
    try:
        connection.send_messages([message])
    except smtplib.SMTPRecipientsRefused as error:
        raise RefusedByReceiverError(next(iter(error.recipients.values()))[0]) from error
    except smtplib.SMTPResponseException as error:
        if error.smtp_code <= 0:
            raise UnansweredError("the mail server’s answer made no sense") from error
        raise RefusedByReceiverError(error.smtp_code) from error
    except OSError as error:
        raise UnansweredError("no answer came from the mail server") from error
    finally:
        connection.close()


def _message(notice: Notice) -> EmailMessage:
    words = words_of(notice)
    body = "\n".join([*words.lines, "", f"Open it in Clausewise: {words.link}", "", words.foot, ""])
    to = [notice.person.email] if notice.person else []
    headers = {
        "Message-ID": f"<{notice.ref}@{settings.ADDRESS.host}>",
        "Auto-Submitted": "auto-generated",  # RFC 3834: no out-of-office replies
    }
    return EmailMessage(words.subject, body.lstrip("\n"), to=to, headers=headers)
