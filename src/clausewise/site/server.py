"""How gunicorn serves the site: one process with threads, which is what SQLite likes best."""

import logging
import os
import subprocess
import sys

import click
from gunicorn.arbiter import Arbiter
from gunicorn.config import Config
from gunicorn.glogging import Logger

from clausewise.site.logs import Discreet
from clausewise.site.switches import works_beside

accesslog = None
errorlog = "-"
graceful_timeout = 5  # Ctrl-C never leaves anyone waiting longer
loglevel = "warning"
threads = 8
workers = 1
worker_class = "gthread"
beside: list[subprocess.Popen[bytes]] = []
"""The process that does what the site leaves for later, unless it runs apart."""


class ServerLog(Logger):
    """The server's own messages, without what was asked of it: that may hold a name."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(Discreet())
            handler.addFilter(_withhold_requests)


def _withhold_requests(record: logging.LogRecord) -> bool:
    """Fill in what the server says of itself, such as a port that is taken; nothing of requests."""
    if "request" not in str(record.msg):
        record.msg, record.args = record.getMessage(), ()
    return True


logger_class = ServerLog


def when_ready(server: Arbiter) -> None:
    """Say where the site is, once it answers."""
    addresses = " and ".join(str(listener) for listener in server.LISTENERS)
    if works_beside(os.environ):
        run = "from clausewise.site.cli import main; main()"
        command = [sys.executable, "-c", run, "work", "--beside", str(os.getpid())]
        beside.append(subprocess.Popen(command))  # noqa: S603 # our own, all of it written here
    click.echo(f"Clausewise is ready at {addresses} – stop it with Ctrl-C")


def on_exit(_server: Arbiter) -> None:
    """Stop the worker that stands beside the site."""
    for worker in beside:
        worker.terminate()
        worker.wait()
