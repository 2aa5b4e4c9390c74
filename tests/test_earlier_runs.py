"""The last line of `make test` is of all its runs: no failure in an earlier one is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
def test_good():
    pass

def test_bad():
    assert {wrong} == 1
"""


@pytest.fixture
def run(tmp_path):
    """Return a function that runs two tests, the second as good as it is told, and says the end."""

    def go(wrong, *options):
        (tmp_path / "test_two.py").write_text(TESTS.format(wrong=wrong), encoding="utf-8")
        (tmp_path / "pytest.ini").write_text(
            f"[pytest]\npythonpath = {Path(__file__).parent}\n", encoding="utf-8"
        )
        command = [sys.executable, "-m", "pytest", "-p", "earlier_runs", "-p", "no:randomly"]
        return subprocess.run(
            [*command, *options], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    return go


@pytest.mark.parametrize("spread", [(), ("-n", "1")], ids=["alone", "in processes of its own"])
def test_what_an_earlier_run_found_is_counted_and_named_with_that_run(run, spread):
    run(2, "--keep-results=PostgreSQL.jsonl", *spread)

    last = run(1, "-ra", "--earlier-results=PostgreSQL.jsonl")

    assert last.returncode == 1
    assert "1 failed, 3 passed" in last.stdout.splitlines()[-1]
    assert "FAILED PostgreSQL: test_two.py::test_bad" in last.stdout


def test_where_every_run_was_good_so_is_the_whole(run):
    run(1, "--keep-results=PostgreSQL.jsonl")

    last = run(1, "--earlier-results=PostgreSQL.jsonl")

    assert (last.returncode, "4 passed" in last.stdout.splitlines()[-1]) == (0, True)


def test_tests_that_could_not_even_be_read_are_a_failure_too(run):
    run("1 +", "--keep-results=PostgreSQL.jsonl")

    last = run(1, "--earlier-results=PostgreSQL.jsonl")

    assert last.returncode == 1
    assert "2 passed, 1 error" in last.stdout.splitlines()[-1]


def test_a_run_that_never_began_is_a_failure_too(run):
    last = run(1, "--earlier-results=PostgreSQL.jsonl")

    assert last.returncode == 1
    assert "The run of PostgreSQL has not begun" in last.stdout
