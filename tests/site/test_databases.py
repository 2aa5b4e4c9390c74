"""Which database a school's settings name."""

import pytest

from clausewise.site.databases import database
from clausewise.site.environment import BadSettingError


def test_without_a_setting_it_is_sqlite_in_the_data_folder(tmp_path):
    found = database({}, tmp_path)

    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == tmp_path / "clausewise.sqlite3"


def test_an_address_names_postgresql_and_all_that_it_takes(tmp_path):
    text = "postgresql://claus%40wise:s%2Fecret@db.school.example:5433/policies?sslmode=verify-full"

    found = database({"CLAUSEWISE_DATABASE": text}, tmp_path)

    wanted = {
        "NAME": "policies",
        "USER": "claus@wise",
        "PASSWORD": "s/ecret",
        "HOST": "db.school.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "verify-full"},
    }
    assert {key: found[key] for key in wanted} == wanted


def test_a_connection_is_used_again_and_looked_at_before(tmp_path):
    found = database({"CLAUSEWISE_DATABASE": "postgresql:///clausewise"}, tmp_path)

    assert (found["CONN_MAX_AGE"] > 0, found["CONN_HEALTH_CHECKS"]) == (True, True)


def test_a_socket_on_this_machine_can_be_named(tmp_path):
    text = "postgresql:///clausewise?host=/run/postgresql"

    assert database({"CLAUSEWISE_DATABASE": text}, tmp_path)["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "text",
    [
        "mysql://user:opensesame@host/name",
        "postgresql://user:opensesame@host",
        "postgresql://user:opensesame@host:port/name",
        "postgresql://user:opensesame@[::1/name",
        "opensesame",
    ],
)
def test_what_is_no_such_address_is_refused_with_an_example_and_no_password(tmp_path, text):
    with pytest.raises(BadSettingError, match="Give it as in postgresql://") as refused:
        database({"CLAUSEWISE_DATABASE": text}, tmp_path)

    assert "opensesame" not in str(refused.value)
