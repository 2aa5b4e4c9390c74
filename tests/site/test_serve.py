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
