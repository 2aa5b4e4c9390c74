"""How gunicorn serves the site: one process with threads, which is what SQLite likes best."""

import click
from gunicorn.arbiter import Arbiter

accesslog = None
errorlog = "-"
graceful_timeout = 5  # Ctrl-C never leaves anyone waiting longer
loglevel = "warning"
threads = 8
workers = 1
worker_class = "gthread"


def when_ready(server: Arbiter) -> None:
    """Say where the site is, once it answers."""
    addresses = " and ".join(str(listener) for listener in server.LISTENERS)
    click.echo(f"Clausewise is ready at {addresses} – stop it with Ctrl-C")
