"""The site runs where it can write to its data and to a folder for scraps, and nowhere else."""

import subprocess
import time
from contextlib import closing
from http.client import HTTPConnection

import pytest
from rules.tree import ROOT

from clausewise.site.commands.serve import first_free_port
from running_site import COMMAND, environment

# Its own view of the file system, in which all but the folders given can only be read. Where a
# machine lets nobody have one, the site runs as it is, and what it left behind is looked at.
VIEW = """
mount --make-rprivate /
for folder in "$DATA" "$TMPDIR"; do mount --bind "$folder" "$folder"; done
mount -o remount,bind,ro /
touch "$OUTSIDE/written" && exit 9
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$@"
"""
OWN_VIEW = ["unshare", "--mount", "sh", "-c", VIEW, "view"]


def can_have_its_own_view():
    done = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def folders(tmp_path):
    for name in ("data", "scraps", "outside"):
        (tmp_path / name).mkdir(mode=0o700)
    return tmp_path


def answer(port):
    for _ in range(300):
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
                connection.request("GET", "/health")
                return connection.getresponse().status
        except OSError:
            time.sleep(0.1)
    return None


def test_nothing_need_be_written_but_the_data_and_scraps(folders):
    environ = environment(folders / "data")
    environ |= {"DATA": str(folders / "data"), "TMPDIR": str(folders / "scraps")}
    environ |= {"OUTSIDE": str(folders / "outside"), "HOME": str(folders / "scraps")}
    port = first_free_port("127.0.0.1", 8400)
    serve = [COMMAND, "serve", "--port", str(port)]
    before = {path.name for path in ROOT.iterdir()}

    command = [*(OWN_VIEW if can_have_its_own_view() else []), *serve]
    site = subprocess.Popen(command, env=environ, cwd=folders / "data", stdout=subprocess.DEVNULL)
    try:
        assert answer(port) == 200
    finally:
        site.terminate()
        site.wait(timeout=30)

    assert list((folders / "outside").iterdir()) == []
    assert {path.name for path in ROOT.iterdir()} == before
