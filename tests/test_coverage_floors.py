from coverage_floors import shortfalls


def file(lines, reached, branches=0, branches_reached=0):
    total, got = lines + branches, reached + branches_reached
    return {
        "summary": {
            "num_statements": lines,
            "covered_lines": reached,
            "num_branches": branches,
            "covered_branches": branches_reached,
            "percent_covered": 100 * got / total if total else 100,
        }
    }


FILES = {"src/engine/decide.py": file(10, 10, 4, 3), "src/engine/pack.py": file(10, 10)}


def test_one_branch_never_taken_is_too_little():
    (complaint,) = shortfalls(FILES, {"src/engine/*": 100})

    assert "95.8 % of 100 %, short in src/engine/decide.py" in complaint


def test_a_floor_that_is_reached_is_quiet():
    assert shortfalls(FILES, {"src/engine/*": 95, "src/engine/pack.py": 100}) == []


def test_a_floor_for_files_that_do_not_exist_is_a_mistake():
    assert "no file is measured" in shortfalls(FILES, {"src/checks/*": 100})[0]


def test_files_without_code_reach_any_floor():
    assert shortfalls({"src/checks/__init__.py": file(0, 0)}, {"src/checks/*": 100}) == []
