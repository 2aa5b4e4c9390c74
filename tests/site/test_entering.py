"""What holds of signing in on a real server: limits count across processes, cookies are safe."""

import os
import re
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

COMMAND = Path(sys.executable).parent / "clausewise"
ASK = """
from clausewise.site import settings
print(settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE)
"""


@contextmanager
def serving(folder):
    """Serve a site whose data is in a folder; yield its address."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("COV_")}
    environ["CLAUSEWISE_DATA"] = str(folder)
    started = subprocess.Popen([COMMAND, "serve"], env=environ, stdout=subprocess.PIPE, text=True)
    try:
        yield re.search(r"http://\S+", started.stdout.readline())[0]
    finally:
        started.send_signal(signal.SIGINT)
        started.wait(timeout=20)
        started.stdout.close()


def fail_to_sign_in(address):
    """Give a wrong password; return what the page says."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    page = f"{address}/account/sign-in/"
    with browser.open(page) as shown:
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', shown.read().decode())[1]
    given = {"csrfmiddlewaretoken": token, "login": "amira@school.example", "password": "wrong"}
    with browser.open(page, urlencode(given).encode()) as answer:
        return answer.read().decode()


def test_a_limit_counts_across_processes(tmp_path):
    with ExitStack() as running:
        one, other = (running.enter_context(serving(tmp_path)) for _ in range(2))
        said = [fail_to_sign_in(address) for address in (one, one, one, other, other, other)]

    assert ["Wait five minutes" in page for page in said] == [False] * 5 + [True]


@pytest.mark.parametrize(("scheme", "secure"), [("https", "True True"), ("http", "False False")])
def test_cookies_travel_over_https_alone_where_the_site_has_it(tmp_path, scheme, secure):
    environ = os.environ | {
        "CLAUSEWISE_ADDRESS": f"{scheme}://policy.school.example",
        "CLAUSEWISE_DATA": str(tmp_path),
    }

    found = subprocess.run(
        [sys.executable, "-c", ASK], env=environ, capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == secure
