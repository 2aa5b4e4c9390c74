"""The systemd units are ones that systemd understands, and leave little open."""

import re
import shutil
import subprocess
import sys

import pytest
from rules.tree import ROOT

UNITS = sorted((ROOT / "ops").glob("clausewise*.service"))
TIMER = ROOT / "ops/clausewise-backup.timer"
MOST_EXPOSED = 20
"""In tenths, of the hundred that `systemd-analyze security` counts to."""
SHUT = (
    *("NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes"),
    *("CapabilityBoundingSet=", "User=clausewise", "UMask=0077"),
)


def read(unit):
    return unit.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_unit_leaves_little_open(unit):
    assert [line for line in SHUT if line not in read(unit)] == []


def test_there_is_one_for_the_site_one_for_the_work_and_one_for_backups():
    starts = [line for unit in UNITS for line in read(unit) if line.startswith("ExecStart=")]

    assert [re.search(r"clausewise (\w+)", line)[1] for line in starts] == [
        *("backup", "work", "serve"),
    ]


def test_a_backup_is_made_each_night_and_made_up_for_after_a_night_off():
    assert {"OnCalendar=*-*-* 02:30:00", "Persistent=true"} <= set(read(TIMER))


def systemd_says(*arguments):
    """Return what systemd finds wrong, or nothing where this machine has none to ask."""
    if shutil.which("systemd-analyze") is None:
        return ""
    done = subprocess.run(
        ["systemd-analyze", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    return done.stderr + (done.stdout if done.returncode else "")


@pytest.fixture
def installed(tmp_path):
    """The units as they are installed, but for a program that is on this machine."""
    for unit in (*UNITS, TIMER):
        text = unit.read_text(encoding="utf-8")
        text = text.replace("/opt/clausewise/.venv/bin/clausewise", sys.executable)
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    return tmp_path


def test_systemd_understands_them(installed):
    assert systemd_says("verify", *sorted(installed.iterdir())) == ""


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_systemd_counts_them_as_little_exposed(unit):
    assert systemd_says("security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit) == ""


def test_a_unit_that_says_something_else_is_caught(installed):
    broken = installed / "clausewise.service"
    broken.write_text(broken.read_text().replace("NoNewPrivileges", "NoNewPriviledges"))

    assert "NoNewPriviledges" in (systemd_says("verify", broken) or "NoNewPriviledges")
    assert [line for line in SHUT if line not in read(broken)] == ["NoNewPrivileges=yes"]
