from clausewise.engine.errors import PackError, Problem, nearest


def test_an_error_lists_every_problem_with_its_file_and_line():
    error = PackError([Problem("rules.yaml", 3, "no `when`"), Problem("pack.yaml", 1, "no title")])

    assert str(error) == "rules.yaml:3: no `when`\npack.yaml:1: no title"


def test_a_word_nearly_right_brings_what_was_likely_meant():
    assert nearest("pupl", ["pupil", "parent"]) == "did you mean pupil?"


def test_a_word_far_off_brings_all_that_would_be_right_unless_there_are_too_many():
    assert nearest("zzz", ["yes", "no"]) == "use one of yes, no"
    assert nearest("zzz", ["yes", "no"], limit=1) == "see the fact vocabulary"
