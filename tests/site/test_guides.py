"""The commands in the README and the guides: each is run, and prints what the page says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rules.tree import ROOT

PLACES = ("README.md", "docs/tutorial/*.md", "docs/how-to/*.md", "docs/explanation/*.md")
GUIDES = sorted(path for place in PLACES for path in ROOT.glob(place))
FENCE = re.compile(r"^( *)```(\S*) ?(\S*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
OURS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def blocks(guide, language):
    """Return the blocks of a guide in one language: the name after it, and the text."""
    found = FENCE.findall(guide.read_text("utf-8"))
    return [
        (name, re.sub(rf"^{indent}", "", text, flags=re.MULTILINE))
        for indent, kind, name, text in found
        if kind == language
    ]


def examples(guide):
    for _, text in blocks(guide, "console"):
        for example in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            line, _, shown = example.partition("\n")
            yield line, shown


def as_pattern(shown):
    """Match what a page shows, where … stands for anything."""
    return ".*".join(re.escape(part) for part in shown.strip().split("…"))


def run(line, folder):
    environment = {**os.environ, "PATH": OURS}
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "src").symlink_to(ROOT / "src")
    return tmp_path


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_command_of_a_guide_prints_what_the_guide_shows(guide, folder):
    for name, text in blocks(guide, "json"):
        (folder / name).write_text(text, "utf-8")

    for line, shown in examples(guide):
        done = run(line, folder)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        assert re.fullmatch(as_pattern(shown), done.stdout.strip(), re.DOTALL), done.stdout


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_target_of_a_guide_can_be_made(guide):
    for target in re.findall(r"\bmake ([a-z]+)$", guide.read_text("utf-8"), re.MULTILINE):
        assert run(f"make --dry-run {target}", ROOT).returncode == 0


def test_the_guides_are_looked_at():
    assert sum(len(list(examples(guide))) for guide in GUIDES) > 8
    assert "…" not in as_pattern("a … b")
    assert not re.fullmatch(as_pattern("Allowed …"), "Not allowed")
