"""A pytest plugin: the run fails where the lines and branches reached fall under a floor.

The floors stand in pyproject.toml under `tool.clausewise.coverage-floors`, and nowhere else.
"""

import json
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import coverage
import pytest

ROOT = Path(__file__).parent.parent
REPORT = ROOT / ".coverage.json"


def shortfalls(files: dict, floors: dict[str, float]) -> list[str]:
    """Say, for each pattern under its floor, by how much and where."""
    return [line for pattern, floor in floors.items() for line in _shortfall(files, pattern, floor)]


def _shortfall(files: dict, pattern: str, floor: float) -> list[str]:
    chosen = {name: file["summary"] for name, file in files.items() if fnmatch(name, pattern)}
    if not chosen:
        return [f"{pattern}: no file is measured; mend the pattern in pyproject.toml"]
    total = sum(s["num_statements"] + s.get("num_branches", 0) for s in chosen.values())
    reached = sum(s["covered_lines"] + s.get("covered_branches", 0) for s in chosen.values())
    if total == 0 or 100 * reached / total >= floor:
        return []
    worst = [name for name, s in chosen.items() if s["percent_covered"] < floor]
    return [f"{pattern}: {100 * reached / total:.1f} % of {floor} %, short in {', '.join(worst)}"]


def measure() -> list[str]:
    """Read what this run reached, as pytest-cov left it, against the floors."""
    floors = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    reached = coverage.Coverage()
    reached.load()
    reached.json_report(outfile=str(REPORT))
    files = json.loads(REPORT.read_text(encoding="utf-8"))["files"]
    return shortfalls(files, floors["tool"]["clausewise"]["coverage-floors"])


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop(session):
    result = yield
    if not hasattr(session.config, "workerinput"):
        session.config.shortfalls = measure()
        session.testsfailed += bool(session.config.shortfalls)
    return result


def pytest_terminal_summary(terminalreporter, config):
    for line in getattr(config, "shortfalls", []):
        terminalreporter.write_line(f"Too little is tested: {line}", red=True)
