import pytest
from rules import habits, tree
from rules.tree import Source

PYTHON = tree.ending(".py")
HUSH = "# no" + "qa"  # written in two parts, so that this file hushes nothing


def made_up(text, path="src/clausewise/a.py"):
    return [Source(path, text)]


def test_every_hushed_check_says_which_and_why():
    assert habits.unreasoned_hushes(PYTHON) == []


def test_hardly_any_check_is_hushed():
    assert habits.too_many_hushes(PYTHON) == []


def test_no_import_hides_in_a_function():
    assert habits.inner_imports(PYTHON) == []


def test_no_two_errors_bear_one_name():
    assert habits.errors_of_one_name(tree.ending(".py", under="src/")) == []


def test_two_errors_of_one_name_are_caught():
    refused = "class RefusedError(Exception): pass\n"
    both = made_up(refused) + made_up(refused + "class Other: pass\n", "src/clausewise/b.py")

    found = ["RefusedError is in src/clausewise/a.py and src/clausewise/b.py"]
    assert habits.errors_of_one_name(both) == found


def test_no_cycle_is_dodged():
    assert habits.cycle_dodges(PYTHON) == []


def test_every_module_is_named_after_what_it_holds():
    assert habits.names_that_say_nothing(PYTHON) == []


@pytest.mark.parametrize("hush", [HUSH, f"{HUSH}: S101", f"{HUSH}: S101  # why", "# mypy: off"])
def test_a_hush_without_code_or_reason_is_caught(hush):
    assert len(habits.unreasoned_hushes(made_up(f"x = 1  {hush}\n"))) == 1


def test_a_hush_with_code_and_reason_passes():
    text = f"x = 1  {HUSH}: S101  # the peer's own example\n"

    assert habits.unreasoned_hushes(made_up(text)) == []


def test_a_hush_in_a_short_tree_is_one_too_many():
    assert "1 hushed checks, 0.0 at most" in habits.too_many_hushes(made_up(f"x = 1  {HUSH}\n"))[0]


def test_an_inner_import_is_caught():
    assert len(habits.inner_imports(made_up("def f():\n    import os\n"))) == 1


@pytest.mark.parametrize(
    "text", ["from typing import TYPE_CHECKING", "import typing\ntyping.TYPE_CHECKING"]
)
def test_a_dodged_cycle_is_caught(text):
    assert len(habits.cycle_dodges(made_up(text))) == 1


@pytest.mark.parametrize("path", ["src/clausewise/utils.py", "src/clausewise/helpers/dates.py"])
def test_a_name_that_says_nothing_is_caught(path):
    assert len(habits.names_that_say_nothing(made_up("", path))) == 1
