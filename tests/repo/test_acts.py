import pytest
from django.conf import settings
from django.utils.module_loading import import_string
from rules import acts, tree
from rules.tree import Source

FEATURES = [
    source
    for source in tree.ending(".py", under="src/clausewise/")
    if not source.path.endswith("audit/actions.py")
]
LISTED = [act for path in settings.AUDIT_ACTS for act in import_string(path)]
BROUGHT = "from clausewise.features.audit.api import record\n"


def made_up(text, path="src/clausewise/features/people/actions.py"):
    return [Source(path, BROUGHT + text)]


def test_every_act_that_is_recorded_has_words():
    assert len(list(acts.recorded(FEATURES))) > 0
    assert acts.without_words(FEATURES, {act.name for act in LISTED}) == []


def test_no_act_has_words_twice():
    assert len({act.name for act in LISTED}) == len(LISTED)


def test_every_act_is_recorded_in_the_transaction_of_what_was_done():
    assert acts.outside_a_transaction(FEATURES) == []


@pytest.mark.parametrize(
    "call", ["record(by, 'people.sung', x)", "audit.record(by, act, x)", "record(by=by)"]
)
def test_an_act_without_words_is_caught(call):
    assert len(acts.without_words(made_up(f"def f():\n    {call}\n"), {"people.left"})) == 1


def test_an_act_of_two_names_needs_words_for_both():
    text = "def f():\n    record(by, 'people.left' if gone else 'people.sung', x)\n"

    assert len(acts.without_words(made_up(text), {"people.left"})) == 1
    assert acts.without_words(made_up(text), {"people.left", "people.sung"}) == []


def test_an_act_outside_a_transaction_is_caught():
    text = "def leave():\n    record(by, 'people.left', x)\n"

    assert len(acts.outside_a_transaction(made_up(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "def leave():\n    with transaction.atomic():\n        record(by, 'people.left', x)\n",
        "@transaction.atomic\ndef leave():\n    record(by, 'people.left', x)\n",
        "def _leave():\n    record(by, 'people.left', x)\n",
    ],
)
def test_an_act_inside_a_transaction_passes(text):
    assert acts.outside_a_transaction(made_up(text)) == []
