"""Runs one measurement in this process and prints what it found, as JSON."""

import os
import sys
from importlib import import_module

from benchmarks.result import Result


def main(name: str, *arguments: str) -> None:
    """Measure on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    result: Result = import_module(f"benchmarks.measures.{name}").measure(*arguments)
    print(result.to_json())


main(*sys.argv[1:])
