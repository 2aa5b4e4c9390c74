"""A pytest plugin: the last of several runs tells what the earlier ones found, in one summary.

`--keep-results FILE` keeps each result of a run; `--earlier-results FILE` takes them up again. The
file's name says which run it was.
"""

import json
from pathlib import Path

import pytest


def pytest_addoption(parser):
    parser.addoption("--keep-results", type=Path, help="a file for this run's results")
    parser.addoption("--earlier-results", type=Path, action="append", default=[])


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Results(config))


class Results:
    """Keeps the results of this run, and takes up those of others."""

    def __init__(self, config):
        self.config = config
        self.missing = []
        self.kept = config.option.keep_results
        if self.kept:
            self.kept.parent.mkdir(exist_ok=True)
            self.kept.write_text("", encoding="utf-8")

    def pytest_runtest_logreport(self, report):
        self._keep(report)

    def pytest_collectreport(self, report):
        if report.failed:
            self._keep(report)

    def _keep(self, report):
        if self.kept:
            said = self.config.hook.pytest_report_to_serializable(config=self.config, report=report)
            said.pop("node", None)  # which process it ran in, which is gone by then
            with self.kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps(said, default=str) + "\n")

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session):
        result = yield
        for file in self.config.option.earlier_results:
            if not file.exists():
                self.missing.append(file.stem)
                session.testsfailed += 1
                continue
            session.testsfailed += sum(self._take_up(report) for report in self._read(file))
        return result

    def pytest_terminal_summary(self, terminalreporter):
        for name in self.missing:
            terminalreporter.write_line(f"The run of {name} has not begun: see above", red=True)

    def _read(self, file):
        for line in file.read_text(encoding="utf-8").splitlines():
            report = self.config.hook.pytest_report_from_serializable(
                config=self.config, data=json.loads(line)
            )
            report.nodeid = f"{file.stem}: {report.nodeid}"
            yield report

    def _take_up(self, report):
        """Count a result as one of this run; return whether it is a failure."""
        stats = self.config.pluginmanager.get_plugin("terminalreporter").stats
        category = "error"
        if hasattr(report, "when"):
            hook = self.config.hook.pytest_report_teststatus
            category = hook(report=report, config=self.config)[0]
        if category:
            stats.setdefault(category, []).append(report)
        return report.failed
