import pytest
from rules import sizes, tree
from rules.tree import Source

PYTHON = tree.ending(".py")
CODE = [source for source in PYTHON if not source.is_test]
TEMPLATES = tree.ending(".html", under="src/")


def test_no_file_needs_more_than_a_few_screens():
    assert sizes.oversized_files(PYTHON, sizes.FILE) == []


def test_no_template_needs_more_than_two_screens():
    assert sizes.oversized_files(TEMPLATES, sizes.TEMPLATE) == []


def test_no_function_is_long_deep_or_wide():
    assert sizes.oversized_functions(PYTHON) == []


def test_most_files_fit_a_screen_or_two():
    found = [sizes.lines(source) for source in CODE if source.text.strip()]

    assert sizes.out_of_shape(found, sizes.MEDIAN_FILE, sizes.MOST_FILES) == []


def test_most_functions_are_read_at_a_glance():
    found = [sizes.length(f) for source in CODE for f in sizes.functions(source)]

    assert sizes.out_of_shape(found, sizes.MEDIAN_FUNCTION, sizes.MOST_FUNCTIONS) == []


def test_most_templates_fit_a_screen():
    found = [sizes.lines(source) for source in TEMPLATES]

    assert sizes.out_of_shape(found, sizes.MEDIAN_TEMPLATE, sizes.MOST_TEMPLATES) == []


def test_most_tests_are_a_few_lines():
    found = [sizes.length(f) for s in PYTHON for f in sizes.functions(s) if sizes.is_test(s, f)]

    assert sizes.out_of_shape(found, sizes.MEDIAN_TEST, sizes.TEST) == []


def test_a_file_over_the_limit_is_caught():
    long = Source("src/clausewise/long.py", "x = 1\n" * 301)

    assert sizes.oversized_files([long], sizes.FILE) == [
        "src/clausewise/long.py: 301 lines, 300 at most"
    ]


DEEP = """
def f(a):
    if a:
        for b in a:
            with b:
                while True:
                    pass
"""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("def f():\n" + "    x = 1\n" * 40, "`f` has 41 lines, 40 at most"),
        ("def f(a, b, c, /, d, *, e, f): ...", "`f` has 6 arguments, 5 at most"),
        (DEEP, "`f` has blocks 4 deep, 3 at most"),
    ],
)
def test_a_function_over_a_limit_is_caught(text, complaint):
    assert sizes.oversized_functions([Source("src/a.py", text)]) == [f"src/a.py: {complaint}"]


def test_a_test_over_the_limit_is_caught():
    long = Source("tests/test_a.py", "def test_a():\n" + "    x = 1\n" * 20)

    assert sizes.oversized_functions([long]) == [
        "tests/test_a.py: `test_a` has 21 lines, 20 at most"
    ]


def test_elif_is_not_nesting():
    text = "def f(a):\n if a: b\n" + " elif a: b\n" * 6

    assert sizes.oversized_functions([Source("src/a.py", text)]) == []


def test_a_tree_out_of_shape_is_caught():
    assert sizes.out_of_shape([60] * 20, 50, 200) == ["half are over 60 lines, aim for 50"]
    assert sizes.out_of_shape([9] * 8 + [40] * 2, 9, 20) == [
        "one in ten is over 40 lines, aim for 20"
    ]
