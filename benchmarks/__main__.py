"""Measures everything and writes docs/reference/benchmarks.md: `make bench`."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.plan import SECTIONS, Section
from benchmarks.report import page
from benchmarks.result import Bar, Result, from_json

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
ONE_THREAD = {"POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}
LONGEST = 300
"""Seconds after which a measurement is given up, and said to be missing."""


def main() -> int:
    """Run every measurement; the exit code says whether every bar was met."""
    start = perf_counter()
    measured = [
        (section, [_measure(section, argument) for argument in section.arguments])
        for section in SECTIONS
    ]
    PAGE.write_text(page(measured, perf_counter() - start), encoding="utf-8")
    missed = [b for _, results in measured for result in results for b in result.bars if not b.met]
    for bar in missed:
        print(f"not met: {bar.quantity}: {bar.measured}, {bar.asked} was asked")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 1 if missed else 0


def _measure(section: Section, argument: str) -> Result:
    """Run one measurement in a process of its own: native packages clash in one."""
    name = " ".join(filter(None, [section.measure, argument]))
    start = perf_counter()
    command = [sys.executable, "-m", "benchmarks.measure", *name.split()]
    try:
        done = subprocess.run(  # noqa: S603  # our own command
            command,
            cwd=ROOT,
            env={**os.environ, **ONE_THREAD},
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        print(f"{name}: failed\n{error.stderr}", flush=True)
        return Result(bars=[Bar(name, "could not be measured", "a measurement", met=False)])
    print(f"{name}: {perf_counter() - start:.1f} s", flush=True)
    return from_json(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
