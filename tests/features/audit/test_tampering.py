"""Whatever somebody does to the record with SQL alone is found, and named by its number.

The attacker has dropped the database's guards and knows how entries are sealed, but has no key.
"""

from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from audit_record import COPIED, acts, drop_guards, found, sql
from clausewise.features.audit import stored
from clausewise.features.audit.stored import TEXTS

LENGTH = 8
numbers = st.integers(1, LENGTH)
lies = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=9).map("x{}".format)


def change(number, column, value):
    statement = 'UPDATE audit_entry SET "COLUMN" = %s WHERE number = %s'
    sql(statement.replace("COLUMN", column), value, number)
    return {("changed", number)}


def change_time(number, minute):
    return change(number, "at", f"2020-01-01 00:{minute:02}:00")


def take_seal(number, column, of):
    (value,) = [getattr(row, column) for row in stored.entries() if row.number == of]
    return change(number, column, value)


def space_out(number):
    return change(number, "details_text", f'{{"n": {number - 1}}}')


def say_twice(number):
    return change(number, "details_text", f'{{"n":1,"n":{number - 1}}}')


def delete(doomed):
    for number in doomed:
        sql("DELETE FROM audit_entry WHERE number = %s", number)
    left = max(set(range(1, LENGTH + 1)) - doomed, default=0)
    return {("truncated" if number > left else "missing", number) for number in doomed}


def swap(pair):
    one, other = pair
    for start, end in ((one, 900), (other, one), (900, other)):
        sql("UPDATE audit_entry SET number = %s WHERE number = %s", end, start)
    return {("reordered", one), ("reordered", other)}


def move_away(number, to):
    sql("UPDATE audit_entry SET number = %s WHERE number = %s", to, number)
    return {("reordered", to)}


def copy(number, to):
    statement = """INSERT INTO audit_entry (number, COLUMNS)
    SELECT %s, COLUMNS FROM audit_entry WHERE number = %s"""
    sql(statement.replace("COLUMNS", COPIED), to, number)
    return {("inserted", to)}


def overwrite(pair):
    number, by = pair
    sql("DELETE FROM audit_entry WHERE number = %s", number)
    return copy(by, number) | {("missing", number)}


def forge(to, who):
    copy(LENGTH, to)
    change(to, "by", who)
    return {("inserted", to)}


def shift(first, by):
    sql("UPDATE audit_entry SET number = number + 1000 WHERE number >= %s", first)
    sql("UPDATE audit_entry SET number = number - 1000 + %s WHERE number >= 1000", by)


def slip_in(number, who):
    copy(number, 500)
    change(500, "by", who)
    sql("UPDATE audit_entry SET number = 0 WHERE number = 500")
    shift(number, +1)
    sql("UPDATE audit_entry SET number = %s WHERE number = 0", number)
    return {("inserted", number)} | {("reordered", n) for n in range(number + 1, LENGTH + 2)}


def close_up(number):
    if number == LENGTH:
        return delete({number})
    sql("DELETE FROM audit_entry WHERE number = %s", number)
    shift(number + 1, -1)
    return {("missing", number)} | {("reordered", n) for n in range(number, LENGTH)}


def cut_and_regrow(left, more):
    sql("DELETE FROM audit_entry WHERE number > %s", left)
    acts(more, start=100)
    end = left + more
    return {("truncated", n) for n in range(end + 1, LENGTH + 1)} or {("truncated", LENGTH)}


def empty():
    return delete(set(range(1, LENGTH + 1)))


far = st.integers(LENGTH + 1, 10**17)
pairs = st.lists(numbers, min_size=2, max_size=2, unique=True)
ways = st.one_of(
    st.tuples(st.just(change), numbers, st.sampled_from(TEXTS), lies),
    st.tuples(st.just(change_time), numbers, st.integers(0, 59)),
    pairs.flatmap(
        lambda p: st.tuples(
            st.just(take_seal), st.just(p[0]), st.sampled_from(["seal", "before"]), st.just(p[1])
        )
    ),
    st.tuples(st.just(space_out), numbers),
    st.tuples(st.just(say_twice), numbers),
    st.tuples(st.just(delete), st.sets(numbers, min_size=1)),
    st.tuples(st.just(swap), pairs),
    st.tuples(st.just(move_away), numbers, far | st.just(0)),
    st.tuples(st.just(copy), numbers, far | st.just(0)),
    st.tuples(st.just(overwrite), pairs),
    st.tuples(st.just(forge), far, lies),
    st.tuples(st.just(slip_in), numbers, lies),
    st.tuples(st.just(close_up), numbers),
    st.tuples(st.just(cut_and_regrow), st.integers(0, LENGTH - 1), st.integers(0, 12)),
    st.tuples(st.just(empty)),
)
tampering = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@example(way=(slip_in, 3, "x"))
@example(way=(close_up, 3))
@example(way=(overwrite, [2, 5]))
@example(way=(copy, 4, 0))
@example(way=(cut_and_regrow, 6, 2))
@given(way=ways)
@tampering
def test_each_way_of_tampering_is_named_and_nothing_else_is(chain, way):
    with transaction.atomic():
        drop_guards()
        act, *given_to_it = way
        expected = act(*given_to_it)

        assert found() == expected
        transaction.set_rollback(True)


@given(several=st.lists(ways, min_size=2, max_size=4))
@tampering
def test_several_ways_at_once_never_hide_each_other(chain, several):
    before = list(stored.entries())
    with transaction.atomic():
        drop_guards()
        for act, *given_to_it in several:
            attempt(act, given_to_it)

        assert bool(found()) == (list(stored.entries()) != before)
        transaction.set_rollback(True)


def attempt(act, given_to_it):
    """Tamper, unless an earlier tampering left nothing to tamper with."""
    try:
        with transaction.atomic():
            act(*given_to_it)
    except (ValueError, IntegrityError):
        pass


def test_an_untouched_record_is_whole(chain):
    assert found() == set()
