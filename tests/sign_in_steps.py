"""What somebody does to sign in, and what their phone shows."""

import base64
import hmac
import re
import struct
import time

from pages import words

WORDS = "plum orbit candle 7"
PASSWORD = WORDS
SIGN_IN = "/account/sign-in/"


def code_of(secret, at=None):
    """Return the code that an authenticator app shows (RFC 6238), from its setup key."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    count = struct.pack(">Q", int(time.time() if at is None else at) // 30)
    digest = hmac.digest(key, count, "sha1")
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4]) & 0x7FFFFFFF
    return f"{number % 10**6:06}"


def sign_in(client, person, password=PASSWORD, **more):
    return client.post(SIGN_IN, {"login": person.email, "password": password, **more})


def add_app(client, person=None):
    """Set up an authenticator app; return its setup key and the recovery codes."""
    if person:
        sign_in(client, person)
    client.post("/account/confirm/", {"password": PASSWORD})
    page = words(client.get("/account/second-factor/app/"))
    secret = re.search(r"setup key into the app: (\w+)", page)[1]
    codes = words(
        client.post("/account/second-factor/app/", {"code": code_of(secret)}, follow=True)
    )
    return secret, re.findall(r"\b\d{8}\b", codes)


def link_in(mail):
    """Return the path of the link that an e-mail holds."""
    return re.search(r"https?://[^/]+(/\S+)", mail.body)[1]
