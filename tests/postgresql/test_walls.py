"""Where a query forgets whose rows it may see, PostgreSQL still shows no others."""

import threading

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from careless import SEEN_BELOW, WALLED, inside, owners
from clausewise.features.audit.api import Wall, within, without_walls
from clausewise.features.people.api import Appointment, Membership


def everywhere():
    return {table: owners(table) for table in WALLED}


def only(slug, **below):
    return {table: below.get(table, [slug]) for table in WALLED}


TRUST = ["ash-lane", "cadmus"]
ASH_LANE = only("ash-lane", **dict.fromkeys(SEEN_BELOW, TRUST))
"""What somebody of Ash Lane is shown: its own, and who does what in the trust above it."""
BROOKSIDE = only(
    "brookside", people_membership=["brookside", "cflp"], people_appointment=["brookside", "cflp"]
)
"""The same of Brookside, where nobody of the trust is away."""


NOTHING = {table: [] for table in WALLED}


def test_plain_sql_in_a_request_finds_ones_own_school_and_who_is_above_alone(full, signed_in):
    assert inside(signed_in("headteacher", "ash-lane"), everywhere) == ASH_LANE


def test_an_unlimited_query_finds_ones_own_school_and_who_is_above_alone(full, signed_in):
    def ask():
        return sorted(set(Membership.objects.values_list("organisation__slug", flat=True)))

    assert inside(signed_in("headteacher", "ash-lane"), ask) == TRUST


def test_the_trust_sees_its_own_schools_and_no_others(full, signed_in):
    found = inside(signed_in("trust_leader", "cadmus"), lambda: owners("people_appointment"))

    assert found == ["ash-lane", "beacon-hill", "cadmus", "cliff-view"]


def test_whoever_has_not_signed_in_sees_nothing(full, client):
    assert inside(client, everywhere) == NOTHING


def test_nothing_of_another_school_can_be_added(full, signed_in):
    other, head = full.organisation("brookside"), full.person("headteacher", "ash-lane")
    given = {"person": head, "organisation": other, "starts": "2026-09-01"}

    def add():
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Appointment.objects.create(role="administrator", **given)
        return Appointment.objects.filter(organisation=other).count()

    assert inside(signed_in("headteacher", "ash-lane"), add) == 0


def test_what_is_shown_of_the_trust_above_cannot_be_changed(full, signed_in):
    trust = full.organisation("cadmus")

    def change():
        rows = Appointment.objects.filter(organisation=trust)
        return [rows.exists(), rows.update(role="administrator"), rows.delete()[0]]

    assert inside(signed_in("headteacher", "ash-lane"), change) == [True, 0, 0]


def test_nothing_of_another_school_can_be_changed_taken_away_or_taken_over(full, signed_in):
    mine, other = full.organisation("ash-lane"), full.organisation("brookside")

    def change():
        rows = Membership.objects.filter(organisation=other)
        changed = [rows.update(organisation=mine), rows.update(job_title="?"), rows.delete()[0]]
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Membership.objects.filter(organisation=mine).update(organisation=other)
        return changed

    assert inside(signed_in("headteacher", "ash-lane"), change) == [0, 0, 0]


def test_what_one_request_was_shown_the_next_on_the_same_connection_is_not(full, signed_in):
    first = inside(signed_in("headteacher", "ash-lane"), everywhere)
    session = connection.connection.info.backend_pid
    second = inside(signed_in("headteacher", "brookside"), everywhere)

    assert connection.connection.info.backend_pid == session
    assert (first, second) == (ASH_LANE, BROOKSIDE)
    assert inside(Client(), everywhere) == NOTHING


def fail_in_sql():
    with transaction.atomic():
        owners("no_such_table")


def fail_elsewhere():
    raise ZeroDivisionError


@pytest.mark.parametrize("fail", [fail_in_sql, fail_elsewhere])
def test_a_request_that_fails_leaves_nothing_to_the_next(full, signed_in, fail):
    failing = signed_in("headteacher", "ash-lane")
    failing.raise_request_exception = False
    with pytest.raises(ValueError, match="Expecting value"):  # the page that says sorry
        inside(failing, fail)

    assert inside(Client(), everywhere) == NOTHING


@pytest.mark.django_db(transaction=True)
def test_on_a_connection_of_its_own_a_request_starts_and_ends_with_nothing(full, signed_in):
    client, told = signed_in("headteacher", "ash-lane"), {}

    def serve():
        told["before"] = everywhere()
        told["inside"] = inside(client, everywhere)
        told["after"] = everywhere()
        connection.close()

    thread = threading.Thread(target=serve)
    thread.start()
    thread.join()
    assert told == {"before": NOTHING, "inside": ASH_LANE, "after": NOTHING}


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_breaks_and_is_made_anew_shows_the_same(full):
    with within([full.organisation("ash-lane").pk]):
        connection.close()

        assert everywhere() == only("ash-lane")


@pytest.mark.django_db(transaction=True)
def test_a_session_that_cannot_be_told_is_closed(full):
    with within([full.organisation("ash-lane").pk]):
        connection.connection.close()

    assert connection.connection is None
    assert len(owners("people_membership")) > 1


def test_what_holds_already_is_not_said_again(full):
    keys = [full.organisation("ash-lane").pk]

    with within(keys):
        with within(keys):
            inside_both = everywhere()

        assert (inside_both, everywhere()) == (only("ash-lane"), only("ash-lane"))


def test_after_a_statement_that_failed_the_rollback_brings_the_walls_back(full):
    with within([full.organisation("ash-lane").pk]):
        with pytest.raises(DatabaseError), transaction.atomic(), without_walls("trying to"):
            owners("no_such_table")

        assert everywhere() == only("ash-lane")


def test_referring_to_a_school_that_one_does_not_see_is_checked_all_the_same(full):
    school = full.organisation("ash-lane")

    def take_away():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM people_organisation WHERE id = %s", [school.pk])
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    with within([]), pytest.raises(DatabaseError, match="foreign key"), transaction.atomic():
        take_away()


def test_the_role_that_the_site_uses_cannot_climb_over(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False)


def test_a_wall_can_be_taken_away_and_built_again(full):
    wall = Wall("people_membership")
    connection.check_constraints()  # what is pending would hold the table

    with within([]), connection.schema_editor() as editor:
        wall.database_backwards("people", editor, None, None)
        without = owners("people_membership")
        wall.database_forwards("people", editor, None, None)

        assert len(without) > 1
        assert owners("people_membership") == []
