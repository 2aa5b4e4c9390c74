import json
import re

import pytest
from rules import tree
from rules.licences import KNOWN, licences, not_permissive, pinned
from rules.tree import ROOT, Source

BESIDE_THE_SITE = ("base", "postgresql", "test")
PINS = tree.ending(".txt", under="requirements/")


@pytest.fixture(scope="module")
def found():
    names = pinned(s for s in PINS if s.path.split("/")[1][:-4] in BESIDE_THE_SITE)
    known = {name: licences(name) for name in names}
    return {name: under for name, under in known.items() if under is not None}


def test_everything_beside_the_site_is_under_a_permissive_licence(found):
    assert len(found) > 60
    assert not_permissive(found) == []


def test_each_exception_is_still_needed(found):
    assert KNOWN.keys() <= found.keys()


@pytest.mark.parametrize("under", [{"GPL-3.0-only"}, {"MIT", "AGPL-3.0-only"}, set(), {""}])
def test_another_licence_is_caught(under):
    assert len(not_permissive({"made-up": under})) == 1


def test_psycopg_stays_optional():
    (base,) = (source for source in PINS if source.path == "requirements/base.txt")

    assert "psycopg" not in pinned([base])


ADDRESS = re.compile(r"https?://|--(?:extra-)?index.url|--find.links")


def test_no_list_of_pins_names_an_address():
    assert [source.path for source in PINS if ADDRESS.search(source.text)] == []
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []


@pytest.mark.parametrize("line", ["--index-" + "url x", "a @ http" + "s://school.example/a.whl"])
def test_an_address_among_pins_is_caught(line):
    assert ADDRESS.search(Source("requirements/a.txt", line).text)
