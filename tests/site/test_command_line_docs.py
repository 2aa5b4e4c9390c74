import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rules.tree import ROOT

from clausewise.site.cli import COMMANDS

PAGE = (ROOT / "docs/reference/command-line.md").read_text("utf-8")
EXITS = re.compile(r"\s+# exits with (\d)$")
OURS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def examples():
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = example.partition("\n")
            code = EXITS.search(line)
            yield pytest.param(
                line, int(code[1]) if code else 0, output, id=re.sub(r"[^\w-]+", " ", line)[:50]
            )


@pytest.mark.parametrize(("line", "code", "output"), list(examples()))
def test_every_example_prints_what_the_page_says(line, code, output):
    shell = ["bash", "-o", "pipefail", "-c", line]
    environment = {**os.environ, "PATH": OURS}
    done = subprocess.run(shell, capture_output=True, text=True, env=environment, check=False)

    assert done.returncode == code, done.stderr
    printed = iter((done.stdout or done.stderr).splitlines())
    for shown in output.splitlines():
        if shown != "…":
            start, more, _ = shown.partition("…")
            told = next(printed)
            assert told.startswith(start) if more else told == start


@pytest.mark.parametrize("name", [listed.name for listed in COMMANDS])
def test_every_command_has_its_section(name):
    assert f"\n## `clausewise {name}`\n" in PAGE


def test_the_schema_that_is_published_is_the_one_that_is_printed():
    command = [Path(sys.executable).parent / "clausewise", "schema"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    kept = (ROOT / "docs/reference/pack.schema.json").read_text("utf-8")
    assert kept == printed, "run: clausewise schema > docs/reference/pack.schema.json"
