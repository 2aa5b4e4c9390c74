"""Schools come from the register of schools: found, compared, taken once, and followed."""

import time
from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.features.audit.models import Entry as AuditEntry
from clausewise.features.people.api import (
    BadFileError,
    Entry,
    Organisation,
    RefusedError,
    Wanted,
    compare,
    find,
    take,
    trust_named,
)
from clausewise.features.people.establishments.actions import keep, kept
from register import BEFORE, DALE, ELSEWHERE, HEADINGS, HILL, REGISTER, links, written

TRUST = Wanted("Dale Learning Trust")
TODAY = date(2026, 11, 25)


def found(rows=REGISTER, wanted=TRUST, linked=None):
    return find(written(rows), wanted, linked)


def test_the_schools_of_a_trust_are_read_with_all_that_is_kept_of_them():
    dale, hill = found().entries

    assert dale == Entry(
        urn="140001",
        name="Dale Primary School – “the Dale”",
        laestab="830/2034",
        ukprn="10034567",
        status="Open",
        phase="Primary",
        low_age=4,
        high_age=11,
        opened=date(2013, 9, 1),
        trust="DALE LEARNING TRUST",
        former=("112501",),
    )
    assert (hill.name, hill.former) == ("Hill Nursery", ())


@pytest.mark.parametrize("wanted", [Wanted("5432"), Wanted(urns=frozenset({"140001", "140002"}))])
def test_a_trust_goes_by_its_number_too_and_schools_by_theirs(wanted):
    assert [each.urn for each in found(wanted=wanted).entries] == ["140001", "140002"]


def test_a_school_asked_for_by_its_old_number_is_the_one_that_followed_it():
    (dale,) = found(wanted=Wanted(urns=frozenset({"112501"}))).entries

    assert (dale.urn, dale.former) == ("140001", ("112501",))


@pytest.mark.parametrize(
    "row", ["140001,112599,Old School,Predecessor,01-09-2013", "112599,140001,Dale,Successor,"]
)
def test_where_even_the_dfe_number_changed_the_links_say_what_followed(row):
    other = {**BEFORE, "URN": "112599", "EstablishmentNumber": "9999"}
    sibling = "140002,140001,Dale,Sixth Form Centre Link,"

    dale, _ = found([*REGISTER, other], linked=links(row, sibling)).entries

    assert dale.former == ("112501", "112599")


def test_a_school_without_a_number_of_its_own_follows_nothing():
    nameless = {"EstablishmentNumber": ""}

    dale, _, _ = found([{**DALE, **nameless}, HILL, {**HILL, "URN": "140003", **nameless}]).entries

    assert (dale.laestab, dale.former) == ("", ())


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"OpenDate": "2013-09-01"}, "“2013-09-01” is no day: write it as 31-08-2024"),
        ({"OpenDate": "31-02-2013"}, "“31-02-2013” is no day"),
        ({"StatutoryLowAge": "four"}, "“four” is no age"),
        ({"EstablishmentName": ""}, "the name is missing"),
        ({"URN": "14"}, "“14” is no URN"),
    ],
)
def test_a_row_that_cannot_be_taken_is_listed_with_what_to_mend(given, reason):
    all_of_it = found([{**DALE, **given}, HILL])

    assert [each.name for each in all_of_it.entries] == ["Hill Nursery"]
    (bad,) = all_of_it.bad
    assert bad.line == 2
    assert reason in bad.reason


def test_a_name_with_a_letter_that_is_none_is_listed():
    text = written([DALE]).getvalue().replace(b"Dale Primary", b"D\x81le Primary")

    (bad,) = find(BytesIO(text), TRUST).bad

    assert "cannot be read" in bad.reason


def test_a_file_that_is_cut_short_says_so_of_a_school_that_was_wanted():
    text = written([DALE, HILL]).getvalue() + b"150001,830\r\n\r\n140009,830\r\n"

    all_of_it = find(BytesIO(text), Wanted("5432", frozenset({"140009", "999999"})))

    assert [(each.urn, each.reason[:20]) for each in all_of_it.bad] == [
        ("140009", "the row is cut short")
    ]
    assert all_of_it.missing == ("999999",)


@pytest.mark.parametrize("data", [b"", b"Name,Town\r\nDale,Derby\r\n", b"\x00\x01\x02"])
def test_another_file_is_refused_with_what_to_do(data):
    with pytest.raises(BadFileError, match="has no column “URN”"):
        find(BytesIO(data), TRUST)


def test_a_file_that_is_no_csv_is_refused():
    huge = b'"' + b"x" * 200_000 + b'"'

    with pytest.raises(BadFileError, match="cannot be read as CSV"):
        find(BytesIO(written([DALE]).getvalue() + huge), TRUST)


def test_columns_are_found_wherever_they_stand_and_in_unicode_too():
    turned = written([DALE], tuple(reversed(HEADINGS)), "utf-8-sig")

    (dale,) = find(turned, TRUST).entries

    assert dale.name == DALE["EstablishmentName"]


@pytest.fixture
def trust(world):
    return world.organisation("cadmus")


def test_schools_are_added_below_their_trust_and_a_second_time_nothing_changes(trust):
    entries = found().entries

    first = take(by=None, entries=entries, parent=trust, day=TODAY)
    kept_so_far = AuditEntry.objects.count()
    second = take(by=None, entries=entries, parent=trust, day=TODAY)

    assert (first.added, first.changed) == (2, 0)
    assert (second.added, second.changed) == (0, 0)
    assert AuditEntry.objects.count() == kept_so_far
    hill = Organisation.objects.get(urn="140002")
    assert (hill.kind, hill.parent, hill.establishment.phase) == ("nursery", trust, "Nursery")


def test_a_school_that_became_an_academy_stays_the_one_it_was(world, trust):
    Organisation.objects.filter(slug="ash-lane").update(urn="112501")
    (change,) = [each for each in compare(found().entries, trust) if each.organisation]
    told = {each.label: (each.old, each.new) for each in change.differences}
    assert told["URN"] == ("112501", "140001")
    assert told["Opened"] == ("nothing", "2013-09-01")

    take(
        by=world.person("administrator", "cadmus"), entries=found().entries, parent=trust, day=TODAY
    )

    school = world.organisation("ash-lane")
    assert (school.urn, str(school)) == ("140001", DALE["EstablishmentName"])
    assert [each.urn for each in school.former_numbers.all()] == ["112501"]
    assert compare(found().entries, trust)[0].is_nothing


def test_a_school_is_still_known_by_a_number_of_before(world, trust):
    take(by=None, entries=found().entries, parent=trust, day=TODAY)
    again = {**DALE, "URN": "149999", "EstablishmentName": "Dale"}
    closed = {**DALE, "EstablishmentStatus (name)": "Closed"}

    taken = take(by=None, entries=found([again, closed, BEFORE]).entries, parent=trust, day=TODAY)

    assert (taken.added, taken.changed) == (0, 1)
    assert Organisation.objects.get(urn="149999").former_numbers.count() == 2


def test_what_closed_is_noted_as_closed(trust):
    take(by=None, entries=found([DALE]).entries, parent=trust, day=TODAY)
    ended = {**DALE, "EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}

    (change,) = compare(found([ended]).entries, trust)

    assert [(each.label, each.new) for each in change.differences] == [
        ("Status", "Closed"),
        ("Closed", "2026-08-31"),
    ]


@pytest.fixture
def two_elsewhere(world):
    """Let the register's two schools be one that stands alone and one of another trust."""
    Organisation.objects.filter(slug="little-eaton").update(urn="140001")
    Organisation.objects.filter(slug="brookside").update(urn="140002")


def test_whoever_runs_clausewise_joins_a_school_that_stands_alone_to_its_trust(
    world, trust, two_elsewhere
):
    take(by=None, entries=found().entries, parent=trust, day=TODAY)

    assert world.organisation("little-eaton").parent == trust
    assert world.organisation("brookside").parent == world.organisation("cflp")


def test_nobody_takes_a_school_of_others_by_a_file(world, trust, two_elsewhere):
    before = list(Organisation.objects.order_by("pk").values())

    taken = take(
        by=world.person("administrator", "cadmus"),
        entries=found().entries,
        parent=trust,
        day=TODAY,
    )

    assert (taken.added, taken.changed) == (0, 0)
    assert list(Organisation.objects.order_by("pk").values()) == before


def test_a_school_of_others_is_known_by_its_old_number_too(world, trust):
    Organisation.objects.filter(slug="little-eaton").update(urn="112501")
    Organisation.objects.filter(slug="ash-lane").update(urn="140001")

    dale, _ = compare(found().entries, trust, [world.organisation("ash-lane").pk])

    assert (dale.is_elsewhere, dale.organisation, dale.differences) == (True, None, ())


def test_what_is_below_the_trust_is_changed_only_by_whoever_may_change_it(world, trust):
    Organisation.objects.filter(slug="ash-lane").update(urn="140001")
    given = {"entries": found([DALE]).entries, "day": TODAY}

    office, slt = world.person("administrator", "cadmus"), world.person("slt", "ash-lane")

    for by, parent in ((slt, trust), (office, None)):
        with pytest.raises(PermissionDenied):
            take(by=by, parent=parent, **given)
    take(by=office, parent=trust, **given)

    assert str(world.organisation("ash-lane")) == DALE["EstablishmentName"]


def test_no_school_is_taken_into_a_school(world):
    with pytest.raises(RefusedError, match="is no trust or federation"):
        compare(found().entries, world.organisation("ash-lane"))


def test_a_trust_does_not_come_to_belong_to_itself(world, trust):
    Organisation.objects.filter(pk=trust.pk).update(urn="150000")
    entries = found([ELSEWHERE], Wanted("1")).entries

    (change,) = compare(entries, world.organisation("cadmus"))

    assert change.parent is None


def test_a_trust_is_found_by_its_name_or_added(world, trust):
    assert trust_named(trust.name.upper()) == trust
    assert trust_named("Dale Learning Trust").slug == "dale-learning-trust"


def test_entries_are_kept_between_pages_as_they_are():
    assert kept(keep(found().entries)) == list(found().entries)


def test_the_whole_register_is_read_in_seconds():
    far = ({**ELSEWHERE, "URN": str(200_000 + n), "EstablishmentNumber": n} for n in range(50_000))
    file = written([*far, DALE, BEFORE])
    began = time.perf_counter()

    (dale,) = find(file, TRUST).entries

    assert dale.former == ("112501",)
    assert time.perf_counter() - began < 10
