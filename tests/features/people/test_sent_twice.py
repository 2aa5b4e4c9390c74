"""A form that is sent twice at once, as an impatient finger does, declares a tie once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction

from clausewise.features.audit.api import within
from clausewise.features.people.declarations.actions import Tie, declare
from clausewise.features.people.models import Declaration
from clausewise.features.people.rules.refusals import RefusedError

TODAY = date(2026, 11, 25)
NIECE = Tie("pupil", "close_family", "My niece in Year 4", "A1234", date(2020, 1, 1))


@pytest.fixture
def send(world):
    """Return a function that declares the tie, on a connection that ends with it."""
    employee, school = world.person("employee", "ash-lane"), world.organisation("ash-lane")

    def sent():
        try:
            with within([school.pk]):
                return declare(by=employee, organisation=school, tie=NIECE, day=TODAY)
        finally:
            if not connection.in_atomic_block:
                connection.close()

    return sent


@pytest.mark.django_db(transaction=True)
def test_the_second_waits_for_the_first_and_is_then_refused(send):
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            send()
            second = pool.submit(send)
            with pytest.raises(TimeoutError):
                second.result(timeout=0.5)

        with pytest.raises(RefusedError):
            second.result(timeout=60)

    assert Declaration.objects.count() == 1
