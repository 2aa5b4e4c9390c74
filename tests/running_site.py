"""A site in a process of its own, as a school runs it: to be used, backed up and stopped."""

import os
import re
import signal
import subprocess
import sys
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

COMMAND = Path(sys.executable).parent / "clausewise"
FIRST = date(2025, 1, 1)
SILENT = ("COV_", "CLAUSEWISE_")


def environment(data, database=""):
    """Return the environment of a site with a data folder, and with a database if one is named."""
    plain = {name: v for name, v in os.environ.items() if not name.startswith(SILENT)}
    named = {"CLAUSEWISE_DATABASE": database} if database else {}
    return {**plain, "CLAUSEWISE_DATA": str(data), "CLAUSEWISE_CACHE": os.devnull, **named}


def run(*arguments, env, code=0):
    """Run a command as an operator does; return what it printed."""
    done = subprocess.run(
        [COMMAND, *map(str, arguments)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


class RunningSite:
    """The demo, served until the `with` block ends."""

    def __init__(self, env):
        self.env = env

    def __enter__(self):
        self.process = subprocess.Popen(
            [COMMAND, "serve", "--demo"], env=self.env, stdout=subprocess.PIPE, text=True
        )
        ready = self.process.stdout.readline()
        self.host = urlsplit(re.search(r"http://\S+", ready)[0]).netloc
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=30)
        self.process.stdout.close()

    def ask(self, method, path, body=None, headers=None):
        connection = HTTPConnection(self.host, timeout=60)
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response, text

    def keep(self, number):
        """Keep one more answer, as of a day of its own; return its address once it is kept."""
        page, text = self.ask("GET", "/account/demo/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)[1]
        cookie = page.getheader("Set-Cookie").partition(";")[0]
        day = FIRST + timedelta(days=number)
        steps = f"activity=browse&device=own&as_of={day}"
        body = urlencode({"csrfmiddlewaretoken": token, "policy": "cadmus", "steps": steps})
        form = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        kept, _ = self.ask("POST", "/answers/", body, form)
        assert kept.status == 302, kept.status
        return kept.getheader("Location")

    def shows(self, address):
        return self.ask("GET", address)[0].status == 200
