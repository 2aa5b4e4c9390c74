"""The worker runs beside the website, or apart from it, and stops when it should."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).parent / "clausewise"
TELL = """
import django; django.setup()
from clausewise.features.tasks.models import Notice, Turn
print(Turn.objects.count(), Notice.objects.count())
"""


@pytest.fixture
def environ(tmp_path):
    apart = {k: v for k, v in os.environ.items() if not k.startswith("COV_")}
    return {
        **apart,
        "CLAUSEWISE_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "clausewise.site.settings",
    }


def turns(environ):
    done = subprocess.run(
        [sys.executable, "-c", TELL], env=environ, capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[0])


def is_at_work(kept):
    """Whether a worker has taken a turn, told without starting Django each time."""
    try:
        with closing(sqlite3.connect(f"file:{kept}?mode=ro", uri=True)) as database:
            return bool(database.execute("SELECT count(*) FROM tasks_turn").fetchone()[0])
    except sqlite3.OperationalError:
        return False


def until(true, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)
    return False


@pytest.fixture
def begun(environ):
    """Begin a site, as its first start does."""
    subprocess.run([COMMAND, "upgrade"], env=environ, check=True, capture_output=True)
    return environ


def test_a_worker_never_begins_a_site_and_leaves_nothing_where_there_is_none(environ):
    mistyped = Path(environ["CLAUSEWISE_DATA"], "dtaa")

    done = subprocess.run(
        [COMMAND, "work", "--once"],
        env={**environ, "CLAUSEWISE_DATA": str(mistyped)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert f"there is no site in {mistyped}. Set CLAUSEWISE_DATA" in done.stderr
    assert not mistyped.exists()


def test_a_file_that_is_no_sites_database_is_not_made_into_one(environ):
    kept = Path(environ["CLAUSEWISE_DATA"], "clausewise.sqlite3")
    kept.touch()

    done = subprocess.run(
        [COMMAND, "work", "--once"], env=environ, capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert "a new site begins with `clausewise serve`" in done.stderr
    with closing(sqlite3.connect(kept)) as database:
        assert not database.execute("SELECT name FROM sqlite_master").fetchall()


def test_what_is_due_is_done_once_on_request(begun):
    subprocess.run([COMMAND, "work", "--once"], env=begun, check=True)

    assert turns(begun) >= 6


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_works_until_it_is_told_to_stop(begun, stop):
    worker = subprocess.Popen([COMMAND, "work"], env=begun)
    kept = Path(begun["CLAUSEWISE_DATA"], "clausewise.sqlite3")
    assert until(lambda: is_at_work(kept))

    worker.send_signal(stop)

    assert worker.wait(timeout=30) == 0


def processes(data):
    """Return the ids of the processes that use a data folder, as this machine lists them."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            if f"CLAUSEWISE_DATA={data}".encode() in (each / "environ").read_bytes():
                found.append((int(each.name), (each / "cmdline").read_bytes()))
        except OSError:
            continue
    return {pid for pid, command in found if b"work\0--beside" in command}


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_beside_the_website_it_ends_with_it_however_that_ends(environ, stop):
    site = subprocess.Popen(
        [COMMAND, "serve", "--demo"], env=environ, stdout=subprocess.PIPE, text=True
    )
    site.stdout.readline()
    assert until(lambda: processes(environ["CLAUSEWISE_DATA"]))

    site.send_signal(stop)
    site.wait(timeout=30)
    site.stdout.close()

    assert until(lambda: not processes(environ["CLAUSEWISE_DATA"]))


def test_apart_from_it_the_website_starts_none(environ):
    apart = {**environ, "CLAUSEWISE_WORKER": "apart"}
    site = subprocess.Popen([COMMAND, "serve"], env=apart, stdout=subprocess.PIPE, text=True)
    site.stdout.readline()
    time.sleep(1)

    assert processes(environ["CLAUSEWISE_DATA"]) == set()
    site.send_signal(signal.SIGINT)
    site.wait(timeout=30)
    site.stdout.close()
