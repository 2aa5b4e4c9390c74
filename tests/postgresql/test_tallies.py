"""How often directories ask is counted by the database, whichever process they reach."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from clausewise.features.people.provisioning import rates


@pytest.mark.django_db(transaction=True)
def test_of_many_who_ask_at_once_none_goes_uncounted():
    most = 99

    def count(_):
        try:
            return rates.too_often("asks:x", most)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(count, range(most + 1))) == 1
