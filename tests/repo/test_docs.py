import re

import pytest
from rules import docs, tree
from rules.tree import ROOT, Source

from clausewise.site.cli import COMMANDS

DOCUMENTS = tree.ending(".md")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
NAMES = {listed.name for listed in COMMANDS}


def made_up(text):
    return [Source("docs/made-up.md", text)]


def test_every_link_leads_somewhere():
    assert docs.broken_links(DOCUMENTS) == []


def test_every_file_module_target_and_command_that_is_named_exists():
    assert docs.names_of_nothing(DOCUMENTS, TARGETS, NAMES) == []


def test_every_command_and_setting_is_documented():
    assert docs.undocumented(DOCUMENTS, tree.ending(".py", under="src/"), NAMES) == []


def test_the_changelog_says_what_is_new():
    assert docs.changelog_gaps((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("link", ["nowhere.md", "../README.md#no-such-heading", "#missing"])
def test_a_broken_link_is_caught(link):
    assert len(docs.broken_links(made_up(f"See [this]({link})."))) == 1


def test_links_to_files_headings_and_other_sites_pass():
    text = "[a](docs/explanation/why.md) [b](#where-to-read-next) [c](https://school.example/x)"

    assert docs.broken_links([Source("README.md", text)]) == []


@pytest.mark.parametrize(
    "name",
    ["src/clausewise/nothing.py", "clausewise.nothing.at_all", "make tea", "clausewise levitate"],
)
def test_naming_what_does_not_exist_is_caught(name):
    fenced = f"```\n{name}\n```\n"

    assert len(docs.names_of_nothing(made_up(f"Use `{name}`."), TARGETS, NAMES)) == 1
    assert len(docs.names_of_nothing(made_up(fenced), TARGETS, NAMES)) == 1


def test_a_command_or_setting_that_no_document_names_is_caught():
    source = Source("src/clausewise/a.py", 'environ["CLAUSEWISE_COLOUR"]')

    assert docs.undocumented(made_up("Nothing."), [source], {"ask"}) == [
        "no document names `clausewise ask`",
        "no document names `CLAUSEWISE_COLOUR`",
    ]


@pytest.mark.parametrize("text", ["# Changelog\n", "## [Unreleased]\n\n## 1.0\n- It began.\n"])
def test_a_changelog_with_nothing_new_is_caught(text):
    assert len(docs.changelog_gaps(text)) == 1
