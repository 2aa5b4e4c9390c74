"""On PostgreSQL, every test that uses the database runs: those that do not ask may not touch it."""

import pytest
from django.db import connection

from clausewise.features.people.api import Organisation
from which_database import uses_the_database


def test_a_test_that_does_not_ask_for_the_database_may_not_touch_it(request):
    assert not uses_the_database(request.node)
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Organisation.objects.exists()


def test_a_test_that_asks_for_it_through_something_else_is_chosen(request, signed_in):
    assert uses_the_database(request.node)


@pytest.mark.django_db
def test_a_test_that_is_marked_is_chosen(request):
    assert uses_the_database(request.node)


def test_no_two_threads_share_a_connection(db):
    assert connection.vendor == "postgresql" or not connection.is_in_memory_db()
