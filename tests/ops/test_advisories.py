"""Where the service that knows of weaknesses cannot be reached, nothing is said to be sound."""

import os
import socket
import subprocess

from rules.tree import ROOT


def test_not_asked_is_told_apart_from_nothing_found():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        closed = f"http://127.0.0.1:{taken.getsockname()[1]}/v1/query"

    done = subprocess.run(
        [ROOT / "ops/check-advisories"],
        env={**os.environ, "CLAUSEWISE_ADVISORIES": closed},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 3
    assert "Nothing was checked" in done.stderr
