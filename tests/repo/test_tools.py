"""The checks that others wrote, run as ours are: `make check` runs the same ones alone."""

import subprocess
import sys
from pathlib import Path

import pytest
from rules.tree import ROOT

BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    ["ruff check", "ruff format --check", "mypy", "lint-imports --no-cache"],
    ids=["style", "format", "types", "layers"],
)
def test_nothing_is_found_by(command):
    name, *arguments = command.split()

    found = subprocess.run(
        [BIN / name, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert found.returncode == 0, found.stdout + found.stderr
