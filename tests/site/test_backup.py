"""A backup is whole or there is none, and what is put back is what was kept."""

import io
import json
import sqlite3
import stat
import tarfile
from contextlib import closing

import pytest

from rehearsal import rehearse
from running_site import environment, run


@pytest.fixture
def env(tmp_path):
    """The environment of a small site that has kept something, and a folder for its backups."""
    environ = environment(tmp_path / "data")
    run("upgrade", env=environ)
    (tmp_path / "data/evidence").mkdir()
    (tmp_path / "data/evidence/picture").write_bytes(b"seen")
    return environ


@pytest.fixture
def backup(env, tmp_path):
    run("backup", tmp_path / "backups", env=env)
    (made,) = (tmp_path / "backups").iterdir()
    return made


def rewrite(backup, **changed):
    """Write a backup anew with some of its files changed, and its manifest left as it was."""
    with tarfile.open(backup) as tar:
        files = {m.name: tar.extractfile(m).read() for m in tar.getmembers()}
    with tarfile.open(backup, "w") as tar:
        for name, content in {**files, **changed}.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return files


def test_a_restore_is_rehearsed_while_people_write(tmp_path):
    folders = [environment(tmp_path / name) for name in ("data", "restored")]

    rehearse(*folders, tmp_path / "backups")

    with closing(sqlite3.connect(tmp_path / "restored/clausewise.sqlite3")) as restored:
        assert restored.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_files_and_the_key_come_back_and_stay_shut_to_others(backup, tmp_path):
    run("restore", backup, env=environment(tmp_path / "new"))

    assert (tmp_path / "new/evidence/picture").read_bytes() == b"seen"
    key = tmp_path / "new/secret-key"
    assert key.read_text() == (tmp_path / "data/secret-key").read_text()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_what_is_there_is_not_replaced_unless_told_and_then_kept_aside(backup, env, tmp_path):
    (tmp_path / "data/evidence/picture").write_bytes(b"newer")

    assert "say --replace" in run("restore", backup, env=env, code=2)
    assert (tmp_path / "data/evidence/picture").read_bytes() == b"newer"
    run("restore", backup, "--replace", env=env)

    assert (tmp_path / "data/evidence/picture").read_bytes() == b"seen"
    (aside,) = (tmp_path / "data").glob("replaced-*")
    assert (aside / "evidence/picture").read_bytes() == b"newer"


@pytest.mark.parametrize("name", ["database.sqlite3", "data/secret-key", "data/evidence/picture"])
def test_a_damaged_file_stops_the_restore_before_anything_changes(backup, tmp_path, name):
    rewrite(backup, **{name: b"damaged"})

    said = run("restore", backup, env=environment(tmp_path / "new"), code=2)

    assert f"{name} is not as the backup's manifest has it" in said
    assert list((tmp_path / "new").iterdir()) == []


def test_a_backup_cannot_reach_outside_the_folder(backup, tmp_path):
    manifest = json.loads(rewrite(backup)["manifest.json"])
    manifest["files"]["../out"] = "0"
    rewrite(backup, **{"manifest.json": json.dumps(manifest).encode(), "../out": b""})

    run("restore", backup, env=environment(tmp_path / "new"), code=2)

    assert not (tmp_path / "new/out").exists()


@pytest.mark.parametrize("content", [b"", b"no archive", b"\x00" * 10_240])
def test_what_is_no_backup_is_refused(tmp_path, content):
    (tmp_path / "file").write_bytes(content)

    said = run("restore", tmp_path / "file", env=environment(tmp_path / "new"), code=2)

    assert "no whole backup of Clausewise" in said


def test_a_backup_of_sqlite_is_not_put_into_postgresql(backup, tmp_path):
    env = environment(tmp_path / "new", "postgresql://clausewise@127.0.0.1:1/clausewise")

    said = run("restore", backup, env=env, code=2)

    assert "this backup is of SQLite" in said


def test_a_record_that_was_tampered_with_is_named_after_the_restore(env, tmp_path):
    with closing(sqlite3.connect(tmp_path / "data/clausewise.sqlite3")) as database, database:
        database.execute(
            "INSERT INTO audit_entry VALUES"
            " (1, '2026-11-25', '', 'a.b', 'c', '', '', '{}', '{}', '', 'k', '', 'x')"
        )
    run("backup", tmp_path / "backups", env=env)
    (made,) = (tmp_path / "backups").iterdir()

    said = run("restore", made, env=environment(tmp_path / "new"), code=1)

    assert "entry 1 inserted: never recorded by Clausewise" in said
    assert "The audit record is not as it was written" in said


def test_only_the_newest_are_kept_if_told(env, tmp_path):
    for _ in range(3):
        said = run("backup", tmp_path / "backups", "--keep", "2", env=env)

    assert "Taken away: clausewise-" in said
    assert len(list((tmp_path / "backups").iterdir())) == 2


def test_a_folder_of_backups_inside_the_data_is_not_itself_backed_up(env, tmp_path):
    for _ in range(2):
        run("backup", tmp_path / "data/backups", env=env)

    newest = max((tmp_path / "data/backups").iterdir())
    with tarfile.open(newest) as tar:
        assert not any("backups" in name for name in tar.getnames())


def test_without_a_database_there_is_nothing_to_back_up(tmp_path):
    said = run("backup", tmp_path / "backups", env=environment(tmp_path / "data"), code=2)

    assert "there is no database" in said
    assert list((tmp_path / "backups").iterdir()) == []


@pytest.fixture
def killed(env, tmp_path):
    """A restore that was killed once the secret key was unpacked: its folder stands in the data."""
    left = tmp_path / "data/.restoring-k1ll3d"
    (left / "data").mkdir(mode=0o700, parents=True)
    (left / "data/secret-key").write_text("another site's key")
    return left


def test_what_a_killed_restore_left_is_in_no_backup(killed, backup):
    with tarfile.open(backup) as tar:
        assert not any(killed.name in name for name in tar.getnames())


def test_what_a_killed_restore_left_is_gone_after_the_next(killed, backup, env):
    said = run("restore", backup, "--replace", env=env)

    assert "Restored" in said
    assert not killed.exists()


def test_a_restore_that_is_refused_clears_what_a_killed_one_left_as_well(killed, backup, env):
    run("restore", backup, env=env, code=2)

    assert not killed.exists()
