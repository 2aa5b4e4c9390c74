"""`clausewise serve`: the website, on this machine."""

import os
import socket
import sys
from importlib import import_module

import click

from clausewise.features.audit.walls import without_walls
from clausewise.site.environment import bracketed
from clausewise.site.starting import prepare

APPLICATION = "clausewise.site.wsgi"
FIRST_PORT = 8000
PORTS_TO_TRY = 50
EVERYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "[::]": "[::1]"}  # noqa: S104 # only told
"""By what listens everywhere: where it is reached on this machine."""


def first_free_port(host: str, first: int = FIRST_PORT) -> int:
    """Find a port that nobody listens on, from `first` on.

    Raises `click.ClickException` where fifty in a row are taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(first, first + PORTS_TO_TRY):
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    last = first + PORTS_TO_TRY - 1
    raise click.ClickException(
        f"All ports from {first} to {last} are in use. Choose another with --port."
    )


def reachable(address: str) -> str:
    """Return what to type on this machine for an address to listen on, which may be every one."""
    host, _, port = address.rpartition(":")
    return f"{EVERYWHERE.get(host, host)}:{port}"


@click.command
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="The port. [default: the first free from 8000]"
)
@click.option(
    "--demo", is_flag=True, help="Use the five example organisations, and a folder of its own."
)
def command(host: str, port: int | None, demo: bool) -> None:
    """Start the website on this machine and print its address. Stop it with Ctrl-C."""
    if demo:
        os.environ.setdefault("CLAUSEWISE_DATA", "data/demo")
        os.environ["CLAUSEWISE_DEMO"] = "yes"
    prepare()
    if demo:
        with without_walls("the demo is being built"):
            import_module("clausewise.site.demo.build").build_demo()
            import_module("clausewise.site.demo.tasks").add_demo_tasks()
            import_module("clausewise.site.demo.roll").build_roll()
    address = f"{bracketed(host)}:{port or first_free_port(host)}"
    # links lead where the site is, unless whoever runs it says where people reach it
    os.environ.setdefault("CLAUSEWISE_ADDRESS", f"http://{reachable(address)}")
    arguments = ["--config", "python:clausewise.site.server", "--bind", address]
    # gunicorn takes this process over, so that Ctrl-C reaches it
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *arguments, APPLICATION])
