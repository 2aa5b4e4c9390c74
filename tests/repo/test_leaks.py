import pytest
from rules import leaks, tree
from rules.tree import Source


def test_no_file_names_a_registry_or_one_machine():
    assert leaks.leaks(tree.everything()) == []


@pytest.mark.parametrize(
    "line",
    [
        "https://registry" + ".example/django",
        "--index-" + "url https://school.example/pack" + "ages/",
        '"resolved": "' + 'https://school.example/sass.tgz"',
        "see /wor" + "k/notes.txt",
        "cd /ro" + "ot/school",
    ],
)
def test_a_leak_is_caught(line):
    assert len(leaks.leaks([Source("README.md", line)])) == 1


@pytest.mark.parametrize("line", ["src/home/plan", "https://school.example/home/page"])
def test_an_ordinary_path_or_address_passes(line):
    assert leaks.leaks([Source("README.md", line)]) == []
