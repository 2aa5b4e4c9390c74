import os
import signal
import socket
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import click
import pytest

from clausewise.site.commands import serve
from running_site import environment

COMMAND = Path(sys.executable).parent / "clausewise"


@pytest.fixture
def site(tmp_path):
    """Start the demo as `make demo` does, and stop it as Ctrl-C does."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("COV_")}
    started = subprocess.Popen(
        [COMMAND, "serve", "--demo"],
        cwd=tmp_path,
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield started
    started.send_signal(signal.SIGINT)
    started.wait(timeout=20)
    started.stdout.close()


def test_the_demo_says_where_it_is_once_it_answers(site, tmp_path):
    ready = site.stdout.readline()
    address = next(word for word in ready.split() if word.startswith("http://127.0.0.1:"))

    for path in ("/", "/static/ui/clausewise.css"):
        with closing(HTTPConnection(urlsplit(address).netloc)) as connection:
            connection.request("GET", path)
            assert connection.getresponse().status == 200
    assert (tmp_path / "data/demo/clausewise.sqlite3").exists()


def test_the_next_free_port_is_taken():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        serve_from = taken.getsockname()[1]

        assert serve.first_free_port("127.0.0.1", serve_from) > serve_from


def test_without_a_free_port_it_says_what_to_do(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setattr(serve, "PORTS_TO_TRY", 1)

        with pytest.raises(click.ClickException, match="Choose another with --port"):
            serve.first_free_port("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize(
    ("listens", "typed"),
    [
        ("127.0.0.1:8973", "127.0.0.1:8973"),
        ("10.2.0.7:8000", "10.2.0.7:8000"),
        ("0.0.0.0:8973", "127.0.0.1:8973"),
        ("[::]:8973", "[::1]:8973"),
        ("[2001:db8::7]:8000", "[2001:db8::7]:8000"),
    ],
)
def test_what_listens_everywhere_is_reached_on_this_machine(listens, typed):
    assert serve.reachable(listens) == typed


def test_links_lead_to_the_port_that_was_found_unless_an_address_is_given(tmp_path):
    given = "https://policy.school.example"
    base = environment(tmp_path / "data")

    for settings, leads in ((base, None), ({**base, "CLAUSEWISE_ADDRESS": given}, given)):
        with subprocess.Popen(
            [COMMAND, "serve"], env=settings, stdout=subprocess.PIPE, text=True
        ) as started:
            ready = started.stdout.readline()
            listens = next(word for word in ready.split() if word.startswith("http"))
            # gunicorn took the process over: this is what its settings are read from
            known = Path(f"/proc/{started.pid}/environ").read_text("utf-8").split("\0")
            started.send_signal(signal.SIGINT)
        assert f"CLAUSEWISE_ADDRESS={leads or listens}" in known
