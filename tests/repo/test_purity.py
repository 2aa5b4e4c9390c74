import pytest
from rules import purity, tree
from rules.tree import Source

PURE = [
    s for part in ("engine", "checks") for s in tree.ending(".py", under=f"src/clausewise/{part}/")
]


def test_the_engine_and_the_checks_touch_no_file_no_network_and_no_clock():
    assert len(PURE) > 2
    assert purity.impurities(PURE) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("import os.path", "imports os"),
        ("from pathlib import Path", "imports pathlib"),
        ("import socket", "imports socket"),
        ("import time", "imports time"),
        ("open('pack.yaml')", "calls open()"),
        ("date.today()", "reads the clock with today()"),
        ("datetime.now(UTC)", "reads the clock with now()"),
    ],
)
def test_touching_the_world_is_caught(text, what):
    (complaint,) = purity.impurities([Source("src/clausewise/engine/a.py", text)])

    assert what in complaint


def test_pure_code_passes():
    text = "from datetime import date\nfrom .pack import Pack\nstart = date(2026, 9, 1)\n"

    assert purity.impurities([Source("src/clausewise/engine/a.py", text)]) == []
