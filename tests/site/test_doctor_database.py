"""What the doctor says of the database, of what is in it, and of the command itself."""

import json
import socketserver
import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.utils import ConnectionHandler

from audit_record import sql, without_guards
from clausewise.features.audit.api import record
from clausewise.features.tasks.api import tick
from clausewise.site.doctor import CHECKS, Finding, database, look_over, pages, work
from running_site import environment, run

FIRST = (
    *("--name", "Ash Lane Primary School", "--kind", "school", "--email", "ann@school.example"),
    *("--first-name", "Ann", "--last-name", "Lee"),
)


def sqlite(file, **more):
    """Return a connection to a SQLite database of its own."""
    engine = "django.db.backends.sqlite3"
    return ConnectionHandler({"default": {"ENGINE": engine, "NAME": file, **more}})["default"]


@pytest.fixture
def elsewhere(sound, tmp_path, db):
    """Return a function that makes a site with a SQLite database in a file, however set up."""
    opened = []

    def make(name="other.sqlite3", **more):
        opened.append(sqlite(tmp_path / name, **more))
        return replace(sound, database=opened[-1])

    yield make
    for each in opened:
        each.close()


def test_a_database_that_answers_and_is_up_to_date_is_well(db, sound):
    assert (database.database(sound).mend, database.migrations(sound).mend) == ("", "")


def test_a_database_that_does_not_answer_is_told(elsewhere):
    assert "Start it" in database.database(elsewhere("no/such/folder/file")).mend


def test_changes_still_to_be_made_to_the_tables_are_counted(elsewhere):
    found = database.migrations(elsewhere())

    assert "changes to the tables are still to be made" in found.said
    assert "clausewise upgrade" in found.mend


@pytest.mark.parametrize(("mode", "advice"), [("WAL", ""), ("DELETE", "Keep the data folder")])
def test_the_journal_of_sqlite_is_looked_at(elsewhere, mode, advice):
    site = elsewhere(OPTIONS={"init_command": f"PRAGMA journal_mode = {mode}"})

    assert database.journal(site).mend[: len(advice) or 1] == advice


@pytest.mark.parametrize("check", [database.server, database.role, database.walls])
def test_what_only_postgresql_has_is_not_asked_of_sqlite(elsewhere, check):
    assert check(elsewhere()) == database.ELSEWHERE


@pytest.mark.parametrize(("version", "well"), [(14, False), (15, True), (18, True)])
def test_postgresql_must_be_recent(version, well):
    assert (database.judge_server(version).mend == "") is well


@pytest.fixture
def recorded(world):
    for part in ("headteacher", "dsl", "slt"):
        person = world.person(part, "ash-lane")
        record(person, "people.looked", person)


def test_a_record_as_it_was_written_is_well(recorded, sound):
    assert work.audit_record(sound).mend == ""


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("UPDATE audit_entry SET act = 'people.erased' WHERE number = 2", "entry 2 changed"),
        ("DELETE FROM audit_entry WHERE number = 2", "entry 2 missing"),
    ],
)
def test_a_record_that_was_changed_is_told(recorded, sound, change, named):
    with without_guards():
        sql(change)

    assert named in work.audit_record(sound).said


@pytest.mark.parametrize(("minutes", "well"), [(1, True), (9, False)])
def test_a_worker_that_was_just_seen_is_at_work(sound, db, minutes, well):
    tick(sound.now - timedelta(minutes=minutes))

    assert (work.worker(sound) == Finding("at work")) is well
    assert ("systemctl restart clausewise-worker" in work.worker(sound).mend) is not well


def test_where_a_school_is_set_up_a_worker_that_was_never_seen_must_be_started(world, sound):
    found = work.worker(sound)

    assert "no e-mail goes out" in found.said
    assert "systemctl enable --now clausewise-worker" in found.mend


def test_before_a_school_is_set_up_no_worker_is_missed(sound, db):
    assert work.worker(sound).mend == ""


def test_the_command_misses_the_worker_from_the_first_school_on(tmp_path):
    env = {**environment(tmp_path), "CLAUSEWISE_WORKER": "apart"}
    run("upgrade", env=env)
    assert "MEND  worker" not in run("doctor", env=env, code=1)
    run("add-administrator", *FIRST, env=env)

    assert "MEND  worker" in run("doctor", env=env, code=1)
    run("work", "--once", env=env)
    assert "MEND  worker" not in run("doctor", env=env, code=1)


def test_django_is_asked_before_the_site_goes_on_a_network(sound):
    found = pages.deployment(sound)  # these tests run over plain HTTP

    assert "security.W012" in found.said
    assert found.mend


class Mail(socketserver.StreamRequestHandler):
    """A mail server that agrees to everything."""

    def handle(self):
        self.wfile.write(b"220 school.example\r\n")
        for line in self.rfile:
            self.wfile.write(b"221 bye\r\n" if line.startswith(b"QUIT") else b"250 ok\r\n")


@pytest.fixture
def mail_server(settings):
    """Where e-mail goes in this test, until it ends."""
    with socketserver.TCPServer(("127.0.0.1", 0), Mail) as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_a_mail_server_that_answers_is_well(mail_server, sound):
    assert work.email(sound).mend == ""


def test_a_mail_server_that_does_not_answer_is_told(mail_server, sound, settings):
    settings.EMAIL_PORT = 1

    assert "settings for e-mail" in work.email(sound).mend
    assert work.email(replace(sound, demo=True)).mend == ""


def test_a_check_that_cannot_be_made_stops_no_other(elsewhere):
    found = dict(look_over(elsewhere("no/such/folder/file")))

    assert len(found) == len(CHECKS)


def test_the_command_says_what_to_mend_and_exits_with_1(tmp_path):
    env = environment(tmp_path)

    assert "MEND  migrations" in run("doctor", env=env, code=1)
    run("upgrade", env=env)
    lines = run("doctor", "--json", env=env, code=1).splitlines()

    unsound = [each["check"] for each in map(json.loads, lines) if not each["ok"]]
    assert unsound == ["administrators", "email"]
    assert "CLAUSEWISE_EMAIL_HOST" in lines[-1]


def test_with_nothing_to_mend_it_exits_with_0(tmp_path):
    env = {**environment(tmp_path), "CLAUSEWISE_DEMO": "yes"}
    env["CLAUSEWISE_ADDRESS"] = "https://policy.school.example"
    run("upgrade", env=env)

    assert "Django finds nothing to mend" in run("doctor", env=env)


def test_a_setting_that_is_wrong_is_told_first(tmp_path):
    env = environment(tmp_path, "mysql://somewhere/else")

    assert "CLAUSEWISE_DATABASE cannot be understood" in run("doctor", env=env, code=2)


def test_upgrade_only_looks_if_told(tmp_path):
    env = environment(tmp_path)

    assert "people 0001_initial" in run("upgrade", "--check", env=env, code=1)
    run("upgrade", env=env)
    assert run("upgrade", "--check", env=env) == "Up to date\n"
