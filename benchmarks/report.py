"""Writes what was measured as a page of Markdown, misses and all."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from benchmarks.plan import Section
from benchmarks.result import Bar, Result

Measured: TypeAlias = Sequence[tuple[Section, Sequence[Result]]]

OPENING = """\
# Benchmarks

Written by `make bench`, which measures ours and the others in one run, turn and turn about, each
other engine in a process of its own, all on one core, in processor time. Only ratios within a run
mean anything: times differ from machine to machine and from hour to hour.
"""
WORKLOAD = """\
The workload is forty rules with 152 conditions over forty-five typed facts, drawn from the five
policies; twenty-one have exceptions. Facts are drawn from a seed: words are uniform, yes/no facts
are yes in a quarter. They are not the facts of any school.
"""


def page(measured: Measured, seconds: float) -> str:
    """Return the whole page."""
    results = [result for _, several in measured for result in several]
    bars = [bar for result in results for bar in result.bars]
    missed = [bar for bar in bars if not bar.met]
    verdict = f"{len(bars) - len(missed)} of {len(bars)} bars were met."
    if missed:
        verdict += " Not met: " + "; ".join(f"{b.quantity} ({b.measured})" for b in missed) + "."
    parts = [OPENING, f"{_machine()} The run took {seconds:.0f} s.\n", WORKLOAD, f"{verdict}\n"]
    parts.append("## Every bar\n\n" + _table(HEAD, map(_bar, bars)))
    parts.extend("\n".join(_section(section, several)) for section, several in measured)
    return "\n".join(parts)


HEAD = ["quantity", "measured", "bar", "met"]


def _bar(bar: Bar) -> list[str]:
    return [bar.quantity, bar.measured, bar.asked, "yes" if bar.met else "**no**"]


def _section(section: Section, results: Sequence[Result]) -> Iterator[str]:
    yield f"## {section.title}\n\n{section.says}\n"
    rows = [row for result in results for row in result.rows]
    yield _table(next((result.head for result in results if result.head), []), rows)
    for result in results:
        yield from (f"{note}\n" for note in result.notes)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _machine() -> str:
    """Say what this was measured on, and when."""
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    cores = os.cpu_count() or 1
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"Measured on {when}: {_processor()}, {cores} cores, {platform.system()},"
        f" Python {platform.python_version()}; about {load:.1f} processes were at work."
    )


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()
