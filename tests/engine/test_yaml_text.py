import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.engine.errors import PackError
from clausewise.engine.yaml_text import Node, read_yaml


def plain(node):
    """Return what was read without its lines."""
    if isinstance(node.value, dict):
        return {key: plain(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value


def problem(text):
    with pytest.raises(PackError) as raised:
        read_yaml(text, "rules.yaml")
    return str(raised.value)


YAML = st.text(st.sampled_from("ab: -\n[]{}#&*!|>'\"?%@,~\t0\\\u0085\u2028é—"), max_size=40)


@given(st.one_of(YAML, st.text(max_size=40)))
def test_any_text_is_read_or_refused_with_a_line(text):
    problems = []
    try:
        read_yaml(text, "rules.yaml")
    except PackError as error:
        problems = error.problems

    assert all(found.line >= 1 and found.message for found in problems)


@pytest.mark.parametrize("text", ["no", "12:30", "0123", "1.10", "2026-09-01", "~", "null", "1e3"])
def test_a_scalar_stays_the_text_that_was_written(text):
    assert plain(read_yaml(f"value: {text}", "a.yaml")) == {"value": text}


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_what_is_written_as_lists_mappings_and_text_is_read_back(value):
    def written(piece):
        if isinstance(piece, dict):
            return "{" + ", ".join(f"? {written(k)} : {written(v)}" for k, v in piece.items()) + "}"
        if isinstance(piece, list):
            return "[" + ", ".join(map(written, piece)) + "]"
        escaped = "".join(f"\\U{ord(c):08x}" for c in piece)
        return f'"{escaped}"'

    assert plain(read_yaml(f"value: {written(value)}", "a.yaml")) == {"value": value}


def test_nothing_at_all_is_an_empty_mapping():
    assert plain(read_yaml("# only a comment\n", "a.yaml")) == {}


def test_a_key_that_is_there_twice_is_refused_with_both_lines():
    assert problem("when: a\nwho: b\nwhen: c\n") == (
        "rules.yaml:3: `when` is here twice; the first is on line 1"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1\nb: 2", "rules.yaml:1: `&x` is an anchor: write the value out each time"),
        ("a: 1\nb: *x", "rules.yaml:2: `*x` is an alias: write the value out"),
        ("a: !!int 1", "rules.yaml:1: `tag:yaml.org,2002:int` is a tag: leave it out"),
        ("a: !secret 1", "rules.yaml:1: `!secret` is a tag: leave it out"),
        ("a: &x [1]", "rules.yaml:1: `&x` is an anchor: write the value out each time"),
        ("a: &x {b: 1}", "rules.yaml:1: `&x` is an anchor: write the value out each time"),
        (
            "a: 1\n---\nb: 2",
            "rules.yaml:2: a second document (`---`) is not read: use one file each",
        ),
        ("? [a, b]\n: 1", "rules.yaml:1: a key should be text, not a list or a mapping"),
    ],
)
def test_markup_that_hides_what_a_file_says_is_refused(text, message):
    assert problem(text) == message


def test_text_that_is_no_yaml_is_refused_with_its_line():
    assert problem("a: 1\nb: [1, 2\n").startswith("rules.yaml:3: not readable as YAML: ")
    assert problem("a: \x07").startswith("rules.yaml:1: not readable as YAML: ")


def test_lists_in_lists_without_end_are_refused():
    assert "nested more than 50 deep: write it flatter" in problem("[" * 60 + "]" * 60)


def test_one_item_alone_counts_as_a_list_of_one_and_nothing_as_none():
    alone, nothing = Node("pupil", "a.yaml", 1), Node("", "a.yaml", 1)

    assert alone.items("roles") == [alone]
    assert nothing.items("roles") == []
    assert nothing.fields("facts") == {}


@pytest.mark.parametrize("value", [[], {}])
def test_a_list_or_a_mapping_is_no_text(value):
    with pytest.raises(
        PackError, match=r"a\.yaml:7: title should be text, not a list or a mapping"
    ):
        Node(value, "a.yaml", 7).text("title")


def test_text_is_no_mapping():
    with pytest.raises(PackError, match=r"a\.yaml:7: a rule should be a mapping of `key: value`"):
        Node("forbid", "a.yaml", 7).fields("a rule")
