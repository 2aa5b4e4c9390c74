import pytest
from rules import tree
from rules.permitted import unasked
from rules.tree import Source

FEATURES = tree.ending(".py", under="src/clausewise/features/")
BROUGHT = "from clausewise.features.audit.api import record\n"


def made_up(text):
    return [Source("src/clausewise/features/people/actions.py", BROUGHT + text)]


def test_whoever_does_what_is_recorded_is_asked_first_whether_they_may():
    assert unasked(FEATURES) == []


@pytest.mark.parametrize(
    "text",
    [
        "def leave(*, by):\n    record(by, 'people.left', x)\n",
        "def leave(by):\n    record(by, 'people.left', x)\n    check_may(by, p, o, day)\n",
        "def leave(by):\n    _note(by)\n\ndef _note(by):\n    record(by, 'people.left', x)\n",
        "def leave(by):\n    record(by, 'people.left', x)  # unchecked: because\n",
    ],
)
def test_an_act_of_somebody_who_was_not_asked_is_caught(text):
    assert len(unasked(made_up(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "def leave(by):\n    check_may(by, p, o, day)\n    record(by, 'people.left', x)\n",
        "def leave(by):\n  rules.check(a, by)\n  _note(by)\n\ndef _note(by):\n  record(by, a, x)\n",
        "def leave(by):\n  _ask(by)\n  record(by, a, x)\n\ndef _ask(by):\n  return by.can(p, o)\n",
        "def leave(by):\n    # unchecked: they leave by themselves\n    record(by, a, x)\n",
        "def leave(who):\n    record(who, 'people.left', x)\n",
    ],
)
def test_one_that_asks_first_or_says_why_not_passes(text):
    assert unasked(made_up(text)) == []


def test_a_file_that_records_nothing_passes():
    text = "def leave(by):\n    record(by, 'people.left', x)\n"

    assert unasked([Source("src/clausewise/features/people/actions.py", text)]) == []
