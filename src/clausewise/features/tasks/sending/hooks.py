"""Posting to Teams and to webhooks: what is posted, how it is signed, and how it is sent."""

import base64
import hashlib
import hmac
import json

import urllib3

from clausewise.features.tasks.models import Hook, Notice
from clausewise.features.tasks.models.notice import Channel
from clausewise.features.tasks.sending.guard import Target, target
from clausewise.features.tasks.sending.wording import Words, words_of

CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 10.0
OK = range(200, 300)
UNSENT = (
    urllib3.exceptions.NewConnectionError,
    urllib3.exceptions.ConnectTimeoutError,
    urllib3.exceptions.SSLError,
)
"""What goes wrong before anything has been sent."""


class UnansweredError(Exception):
    """It was sent, and no answer came: nobody knows whether it arrived."""


class RefusedByReceiverError(Exception):
    """The other side answered that it does not take it; `status` is its HTTP status."""

    def __init__(self, status: int) -> None:
        super().__init__(f"the answer was {status}")
        self.status = status


def send_to_hook(notice: Notice, hook: Hook, now: int) -> None:
    """Post a notice. `now` is in seconds since 1970.

    Raises RefusedByReceiverError, UnansweredError, BadTargetError, and OSError where nothing was
    sent.
    """
    words = words_of(notice)
    if hook.channel == Channel.TEAMS:
        body = json.dumps(teams_card(words)).encode()
        headers = {"X-Request-Id": notice.ref}
    else:
        body = json.dumps(webhook_event(notice, words)).encode()
        headers = signed(notice.ref, now, body, hook.signing_key())
    post(hook.url, body, {"Content-Type": "application/json", **headers})


def teams_card(words: Words) -> dict[str, object]:
    """Return what a Teams workflow takes: a message that holds an Adaptive Card."""
    said = [{"type": "TextBlock", "text": line, "wrap": True} for line in words.lines if line]
    title = {"type": "TextBlock", "text": words.subject, "weight": "Bolder", "wrap": True}
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [title, *said],
        "actions": [{"type": "Action.OpenUrl", "title": "Open Clausewise", "url": words.link}],
    }
    kind = "application/vnd.microsoft.card.adaptive"
    attachment = {"contentType": kind, "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def webhook_event(notice: Notice, words: Words) -> dict[str, object]:
    """Return what a webhook gets: references and fixed words, nobody's name."""
    return {
        "id": notice.ref,
        "type": notice.kind,
        "timestamp": notice.added_at.isoformat(),
        "data": {
            "organisation": notice.organisation.slug,
            "person": notice.person.ref if notice.person else None,
            "words": words.subject,
            "link": words.link,
        },
    }


def signed(ref: str, now: int, body: bytes, key: bytes) -> dict[str, str]:
    """Return the headers that let a receiver check who sent it, when, and that it is whole.

    They are those of the Standard Webhooks specification, version 1.
    """
    made = hmac.new(key, f"{ref}.{now}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": ref,
        "webhook-timestamp": str(now),
        "webhook-signature": f"v1,{base64.b64encode(made).decode()}",
    }


def written_key(key: bytes) -> str:
    """Write a signing key as receivers' libraries read it."""
    return f"whsec_{base64.b64encode(key).decode()}"


def post(url: str, body: bytes, headers: dict[str, str]) -> None:
    """Post to an address that the guard lets through, to the very machine that it looked at."""
    to = target(url)
    port = "" if to.port in {80, 443} else f":{to.port}"
    headers = {"Host": f"{to.host}{port}", "User-Agent": "Clausewise", **headers}
    with _pool(to) as pool:
        try:
            answer = pool.urlopen(
                "POST",
                to.path,
                body=body,
                headers=headers,
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except UNSENT as error:
            raise OSError("nobody answers there") from error
        except urllib3.exceptions.HTTPError as error:
            raise UnansweredError("no answer came") from error
        answer.close()
    if answer.status not in OK:
        raise RefusedByReceiverError(answer.status)


def _pool(to: Target) -> urllib3.HTTPConnectionPool:
    waits = urllib3.Timeout(connect=CONNECT_SECONDS, read=ANSWER_SECONDS)
    if to.scheme == "http":
        return urllib3.HTTPConnectionPool(to.ip, to.port, timeout=waits, maxsize=1)
    return urllib3.HTTPSConnectionPool(
        to.ip,
        to.port,
        timeout=waits,
        maxsize=1,
        server_hostname=to.host,
        assert_hostname=to.host,
    )
