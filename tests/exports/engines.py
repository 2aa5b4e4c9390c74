"""Runs another engine in a process of its own: their compiled parts cannot share one."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def run_cel(expressions, questions):
    """Return for each question what each expression comes to: True, False, or None, an error."""
    return _run("run_cel.py", {"expressions": expressions, "questions": questions})


def run_cedar(policies, action, questions):
    """Return for each question whether it is allowed, for which reasons, and errors."""
    return _run("run_cedar.py", {"policies": policies, "action": action, "questions": questions})


def _run(script, asked):
    command, given = [sys.executable, HERE / script], json.dumps(asked)
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)
