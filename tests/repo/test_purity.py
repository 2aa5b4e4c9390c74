import pytest
from rules import purity, tree
from rules.tree import Source

PARTS = ("engine", "checks", "documents")
PURE = [s for part in PARTS for s in tree.ending(".py", under=f"src/clausewise/{part}/")]


def test_the_engine_the_checks_and_the_documents_touch_no_file_no_network_and_no_clock():
    assert len(PURE) > 2
    assert purity.impurities(PURE) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("import os.path", "imports os"),
        ("from pathlib import Path", "imports pathlib"),
        ("import socket", "imports socket"),
        ("import time", "imports time"),
        ("from io import BytesIO, open_code", "imports io"),
        ("open('pack.yaml')", "calls open()"),
        ("date.today()", "reads the clock with today()"),
        ("datetime.now(UTC)", "reads the clock with now()"),
    ],
)
def test_touching_the_world_is_caught(text, what):
    (complaint,) = purity.impurities([Source("src/clausewise/engine/a.py", text)])

    assert what in complaint


def test_pure_code_passes():
    imports = "from datetime import date\nfrom io import BytesIO\nfrom .pack import Pack\n"
    text = f"{imports}start = date(2026, 9, 1)\n"

    assert purity.impurities([Source("src/clausewise/engine/a.py", text)]) == []
