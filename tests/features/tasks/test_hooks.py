"""Teams and webhooks get what they can read, and can check that it came from here."""

import base64
import hashlib
import hmac
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from clausewise.features.tasks.models import Hook
from clausewise.features.tasks.sending.hooks import (
    RefusedByReceiverError,
    UnansweredError,
    post,
    signed,
    written_key,
)

GUIDE = Path(__file__).parents[3] / "docs/reference/webhooks.md"


def test_a_webhook_gets_a_signed_event_that_names_nobody(add, hook, send, receiver, head):
    made = hook()
    add("concerns.alarm")

    (notice,) = send().filter(channel="webhook")

    ((path, headers, body),) = receiver.taken.got
    assert path == "/hook?sig=s3cret"
    assert headers["webhook-id"] == json.loads(body)["id"] == notice.ref
    said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    mac = hmac.new(made.signing_key(), said, hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(mac).decode()}"
    assert head.last_name not in body.decode()
    assert json.loads(body)["data"]["words"] == "Read a new report"


def test_teams_gets_a_card_that_its_workflow_trigger_takes(add, hook, send, receiver):
    hook("teams")
    add()

    send()

    ((_, headers, body),) = receiver.taken.got
    message = json.loads(body)
    (attachment,) = message["attachments"]
    assert (message["type"], headers["content-type"]) == ("message", "application/json")
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert attachment["content"]["type"] == "AdaptiveCard"
    assert attachment["content"]["actions"][0]["url"].endswith("/o/ash-lane/")


def test_a_new_key_makes_the_old_one_useless(hook):
    made = hook()
    before = made.signing_key()
    made.turn += 1

    assert made.signing_key() != before
    assert len(before) == 32


def test_the_key_is_not_in_the_database(hook):
    made = hook()

    kept = str(Hook.objects.filter(pk=made.pk).values().get())
    assert written_key(made.signing_key()) not in kept


def test_a_redirection_is_not_followed(receiver):
    receiver.taken.status, receiver.taken.location = 302, "http://127.0.0.1:1/inside"

    with pytest.raises(RefusedByReceiverError, match="302"):
        post(receiver.url, b"{}", {})
    assert len(receiver.taken.got) == 1


def test_an_answer_that_does_not_come_leaves_it_unclear(receiver, monkeypatch):
    monkeypatch.setattr("clausewise.features.tasks.sending.hooks.ANSWER_SECONDS", 0.2)
    receiver.taken.silent.set()

    with pytest.raises(UnansweredError):
        post(receiver.url, b"{}", {})


def test_a_server_without_a_certificate_that_fits_gets_nothing(receiver):
    with pytest.raises(OSError, match="nobody answers"):
        post(receiver.url.replace("http:", "https:"), b"{}", {})
    assert receiver.taken.got == []


def test_the_example_in_the_guide_is_true():
    text = GUIDE.read_text(encoding="utf-8")
    told = dict(re.findall(r"^(key|id|timestamp|body|signature): (.*)$", text, re.MULTILINE))
    key = base64.b64decode(told["key"].removeprefix("whsec_"))

    made = signed(told["id"], int(told["timestamp"]), told["body"].encode(), key)

    assert made["webhook-signature"] == told["signature"]
    assert written_key(key) == told["key"]


@pytest.mark.parametrize(("change", "verdict"), [("", "True"), ("x", "False")])
def test_the_code_in_the_guide_tells_a_true_notice_from_a_false_one(change, verdict):
    text = GUIDE.read_text(encoding="utf-8")
    code = re.search(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[1]
    told = dict(re.findall(r"^(key|id|timestamp|body|signature): (.*)$", text, re.MULTILINE))
    headers = {f"webhook-{name}": told[name] for name in ("id", "timestamp", "signature")}
    ask = f"comes_from_clausewise({headers!r}, {told['body'] + change!r}.encode(), {told['key']!r}"
    at = int(told["timestamp"]) + 60

    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nprint({ask}, now={at}))"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert done.stdout.strip() == verdict, done.stderr
