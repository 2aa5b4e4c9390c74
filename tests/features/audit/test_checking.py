"""What checking says where keys, heads and the table are not as they should be."""

import tracemalloc
from datetime import date

import pytest
from django.db import connection, transaction

from audit_record import Thing, acts, drop_guards, found, sql
from clausewise.features.audit import keys
from clausewise.features.audit.api import Head, add_key, check, daily_head, record
from clausewise.features.audit.findings import Finding, Problem
from clausewise.features.audit.heads import note, noted_head
from clausewise.features.audit.models import Entry


def head_of(entry):
    return Head(entry.number, entry.seal)


def cut(after):
    drop_guards()
    sql("DELETE FROM audit_entry WHERE number > %s", after)


def test_an_empty_record_is_whole(db, noted):
    checked = check()

    assert (checked.entries, checked.head, checked.findings, checked.notes) == (0, None, (), ())


def test_a_whole_record_says_where_it_ends(chain):
    checked = check()

    assert (checked.entries, checked.head) == (8, head_of(chain[-1]))


def test_without_a_head_outside_it_is_said_that_a_cut_would_not_show(chain, noted):
    noted.unlink()
    cut(after=6)

    assert found() == set()
    assert "would not show" in check().notes[0]


def test_a_head_that_was_sent_out_shows_a_cut_that_the_file_cannot(chain, noted):
    noted.unlink()
    cut(after=6)

    assert found(head_of(chain[-1])) == {("truncated", 7), ("truncated", 8)}
    assert found(head_of(chain[5])) == set()
    assert found(Head(3, chain[3].seal)) == {("truncated", 3)}


def test_a_head_far_beyond_the_end_takes_no_longer_to_check(chain):
    (finding,) = check(Head(10**17, f"{10**17}:{'0' * 64}")).findings

    assert (finding.first, finding.last, finding.problem) == (9, 10**17, "truncated")


@pytest.mark.django_db(transaction=True)
def test_the_file_follows_every_act_and_keeps_a_head_that_no_longer_stands(noted):
    for entry in acts(3):
        last = head_of(entry)
    assert noted_head() == last

    cut(after=2)
    with transaction.atomic():
        acts(3, start=50)

    assert noted_head() == last
    assert found() == {("truncated", 3)}


def test_a_head_noted_late_never_replaces_a_later_one(chain, noted):
    note(head_of(chain[4]), before=chain[3].seal)
    assert noted_head() == head_of(chain[-1])

    noted.write_text(chain[2].seal)
    note(head_of(chain[6]), before=chain[5].seal)
    assert noted_head() == head_of(chain[6])


@pytest.mark.parametrize("text", ["", "8", "8:abc", "0:" + "0" * 64, "eight:" + "0" * 64])
def test_what_is_no_head_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match="give NUMBER:SEAL as it was noted, such as 1204:9f3c"):
        Head.read(text)


def test_a_line_that_was_sent_is_read_as_the_head_in_it(chain):
    line = daily_head(chain[-1].at.date()).line()

    assert line.startswith("Clausewise audit record at the end of ")
    assert Head.read(f"{line}\n") == head_of(chain[-1])
    assert daily_head(date(2020, 1, 1)) is None


def test_a_new_key_seals_from_now_on_and_the_old_one_still_checks(chain):
    old = {key.name for key in keys.all_keys().values()}
    added = add_key()
    entry = record(None, "thing.done", Thing())

    assert (entry.key, added.name in old) == (added.name, False)
    assert found() == set()


def test_a_key_that_was_replaced_cannot_seal_any_more(chain, settings):
    add_key()
    acts(1)
    both = settings.AUDIT_KEYS.read_text()
    settings.AUDIT_KEYS.write_text(both.splitlines()[0])
    acts(1)
    settings.AUDIT_KEYS.write_text(both)

    assert found() == {("changed", 10)}


def test_a_past_rewritten_with_a_replaced_key_does_not_fit_what_came_after(chain, settings):
    old = settings.AUDIT_KEYS.read_text()
    add_key()
    acts(1)
    later = "CREATE TABLE later AS SELECT * FROM audit_entry WHERE number = 9"
    both = settings.AUDIT_KEYS.read_text()
    sql(later)
    cut(after=6)
    settings.AUDIT_KEYS.write_text(old)
    acts(2, start=70)
    sql("INSERT INTO audit_entry SELECT * FROM later")
    settings.AUDIT_KEYS.write_text(both)

    assert found() == {("changed", 8)}


def test_a_lost_key_is_told_from_tampering(chain, settings):
    settings.AUDIT_KEYS.write_text("another key\n")

    assert found() == {("changed", n) for n in range(1, 9)}
    assert "8 entries name a key that is not in the key file" in check().notes[0]


NONSENSE = {
    "sqlite": [("number", "'no number'"), ("by", "x'ff00'"), ("at", "12"), ("seal", "x''")],
    "postgresql": [("number", "0"), ("at", "'infinity'"), ("at", "'0044-03-15 BC'")],
}


@pytest.mark.parametrize(("column", "value"), NONSENSE[connection.vendor])
def test_what_is_not_even_of_the_right_type_is_named(chain, column, value):
    drop_guards()
    statement = 'UPDATE audit_entry SET "COLUMN" = VALUE WHERE number = 4'
    sql(statement.replace("COLUMN", column).replace("VALUE", value))

    assert found() == ({("reordered", 0)} if column == "number" else {("changed", 4)})


def test_a_file_without_a_key_is_refused(chain, settings):
    settings.AUDIT_KEYS.write_text("\n")

    with pytest.raises(ValueError, match="holds no key of the audit record: put it back"):
        check()


def test_findings_say_in_words_what_is_wrong():
    assert str(Finding(3, 3, Problem.CHANGED)) == "entry 3 changed: not as it was recorded"
    assert str(Finding(3, 5, Problem.MISSING)).startswith("entries 3 to 5 missing: recorded once")


def test_checking_more_entries_takes_no_more_memory(db, noted):
    used = []
    for more in (2000, 6000):
        with transaction.atomic():
            acts(more - Entry.objects.count())
        tracemalloc.start()
        assert check().entries == more
        used.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert used[1] < 1.3 * used[0]
