"""What leaves the machine is told: no module speaks to another that SECURITY.md does not name."""

import pytest
from rules import outgoing, tree
from rules.tree import ROOT, Source

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def made_up(text, path="src/clausewise/features/tasks/gossip.py"):
    return [Source(path, text)]


def test_every_module_that_speaks_to_other_machines_is_told_of():
    assert outgoing.untold(SECURITY, tree.ending(".py", under="src/")) == []


@pytest.mark.parametrize(
    "text",
    ["import urllib3\n", "x = 1\nfrom requests import get\n", "from django.core import mail\n"],
)
def test_a_module_with_a_way_out_that_nobody_told_of_is_caught(text):
    assert len(outgoing.untold(SECURITY, made_up(text))) == 1


def test_modules_without_a_way_out_and_those_told_of_pass():
    told = made_up("import urllib3\n", "src/clausewise/features/tasks/sending/hooks.py")

    assert outgoing.untold(SECURITY, told + made_up("import json\n")) == []


@pytest.mark.parametrize(
    "setting",
    [
        "CLAUSEWISE_EMAIL_HOST",
        "CLAUSEWISE_MICROSOFT_CLIENT_ID",
        "CLAUSEWISE_GOOGLE_CLIENT_ID",
        "CLAUSEWISE_WONDE_TOKEN",
        "CLAUSEWISE_HOOK_NETWORKS",
        "CLAUSEWISE_DATABASE",
    ],
)
def test_each_setting_that_starts_a_connection_is_told_of_as_what_turns_it_on(setting):
    rows = [line.split(" | ") for line in SECURITY.splitlines() if line.startswith("| ")]

    assert any(f"`{setting}`" in row[2] for row in rows)
