from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.engine import boxes
from clausewise.engine.boxes import NotProvenError, inside, meet, subtract, uncovered

FULL = {"age": 0b111, "logo": 0b11, "site": 0b1111}
POINTS = [
    {"age": 1 << a, "logo": 1 << b, "site": 1 << c}
    for a, b, c in product(range(3), range(2), range(4))
]
ONE = st.fixed_dictionaries(
    {}, optional={name: st.integers(1, full) for name, full in FULL.items()}
)
SEVERAL = st.lists(ONE, max_size=8)


def holds(box, point):
    return all(point[name] & mask for name, mask in box.items())


def points(*several):
    return [point for point in POINTS if any(holds(box, point) for box in several)]


@given(ONE, ONE)
def test_two_boxes_meet_in_exactly_the_points_of_both(one, other):
    both = meet(one, other)
    shared = [point for point in points(one) if holds(other, point)]

    assert points(*([both] if both is not None else [])) == shared


@given(ONE, ONE)
def test_a_box_is_inside_another_if_all_its_points_are(one, other):
    assert inside(one, other, FULL) is all(holds(other, point) for point in points(one))


@given(ONE, SEVERAL)
def test_what_is_left_of_a_box_is_its_points_outside_the_holes_each_once(box, holes):
    pieces = subtract(box, holes, FULL)

    assert points(*pieces) == [p for p in points(box) if p not in points(*holes)]
    assert all(meet(one, other) is None for one, other in combinations(pieces, 2))


@given(ONE, SEVERAL)
def test_the_search_finds_a_point_outside_the_cover_if_there_is_one(box, cover):
    found = uncovered(box, cover, FULL)
    outside = [point for point in points(box) if point not in points(*cover)]

    assert (found is None) is (not outside)
    assert found is None or all(point in outside for point in points(found))


def test_a_cover_that_leaves_nothing_has_no_witness():
    assert uncovered({"logo": 0b11}, [{"logo": 0b01}, {"logo": 0b10}], FULL) is None


def test_a_search_that_grows_beyond_all_reason_says_that_nothing_is_proved(monkeypatch):
    monkeypatch.setattr(boxes, "BUDGET", 1)

    with pytest.raises(NotProvenError):
        uncovered({}, [{"logo": 0b01}, {"logo": 0b10, "age": 0b1}], FULL)
