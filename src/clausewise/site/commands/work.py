"""`clausewise work`: does what the website leaves for later."""

import os
import signal
import threading
from importlib import import_module

import click
from django.db import close_old_connections

from clausewise.features.audit.walls import without_walls
from clausewise.site.starting import join

BETWEEN = 2.0


@click.command
@click.option("--once", is_flag=True, help="Do what is due now, and stop.")
@click.option("--beside", type=int, hidden=True, help="The process to stop with.")
def command(once: bool, beside: int | None) -> None:
    """Send notices and digests, and do all else that recurs. Stop it with Ctrl-C.

    Several may run at once: each piece of work is taken by one of them. A new site begins with
    `clausewise serve`, never here.
    """
    join()
    work = import_module("clausewise.features.tasks.working")
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    while not stop.is_set() and beside in {None, os.getppid()}:
        close_old_connections()
        with without_walls("background work is nobody's request"):
            work.work_through()
        if once:
            return
        stop.wait(BETWEEN)
