"""On PostgreSQL too, a site that is being written to is backed up and put back."""

import os

import psycopg
import pytest

from rehearsal import rehearse
from running_site import environment, run

SERVER = os.environ.get("CLAUSEWISE_TEST_DATABASE", "")


def sql(database, statement):
    with psycopg.connect(database, autocommit=True) as connection:
        done = connection.execute(statement)
        return done.fetchall() if done.description else None


@pytest.fixture
def databases():
    """Two empty databases that are gone afterwards."""
    names = [f"{name}_{os.getpid()}" for name in ("rehearsed", "restored")]
    for name in names:
        sql(SERVER, f"CREATE DATABASE {name}")
    yield [SERVER.replace("/clausewise?", f"/{name}?") for name in names]
    for name in names:
        sql(SERVER, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def env(databases, tmp_path):
    source, target = databases
    return environment(tmp_path / "data", source), environment(tmp_path / "new", target)


def test_a_restore_is_rehearsed_while_people_write(env, databases, tmp_path):
    rehearse(*env, tmp_path / "backups")

    number, down = (
        "SELECT count(*) FROM people_membership",
        "&options=-cclausewise.walls_down%3Dtest",
    )
    first, second = (sql(database + down, number) for database in databases)
    assert first == second != [(0,)]
    assert sql(databases[1], number) == [(0,)]


def test_a_database_that_is_not_empty_is_replaced_only_if_told(env, tmp_path):
    source, target = env
    run("upgrade", env=source)
    run("upgrade", env=target)
    run("backup", tmp_path / "backups", env=source)
    (made,) = (tmp_path / "backups").iterdir()

    assert "say --replace" in run("restore", made, env=target, code=2)
    run("restore", made, "--replace", env=target)


def test_a_password_stands_in_no_message(env, tmp_path):
    wrong = "postgresql://clausewise:opensesame@127.0.0.1:1/clausewise"

    said = run("backup", tmp_path / "backups", env=environment(tmp_path / "data", wrong), code=2)

    assert "pg_dump did not succeed" in said
    assert "opensesame" not in said
