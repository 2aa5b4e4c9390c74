"""Many processes record at once: no entry is lost and the chain never forks."""

import json
import os
import subprocess
import sys

import pytest
from django.db import connection

WRITERS, EACH = 6, 30
READY = """
import json, sys
import django
from django.conf import settings
settings.DATABASES["default"] |= json.loads(sys.argv[1])
django.setup()
from django.core.management import call_command
from django.db import transaction
from clausewise.features.audit.api import check, record
class Thing: audit_name, audit_organisation = "thing:k3n9w2", ""
"""
WRITE = f"""{READY}
for n in range({EACH}):
    with transaction.atomic():
        record(None, "thing.done", Thing(), details={{"n": n}})
    with transaction.atomic():
        record(None, "thing.undone", Thing())
        transaction.set_rollback(True)
"""
MIGRATE = f"{READY}\ncall_command('migrate', verbosity=0)"
CHECK = f"{READY}\nfound = check()\nprint(found.entries, found.head.seal, *found.findings)"


@pytest.fixture
def start(transactional_db, tmp_path):
    """Return a function that starts a process; on SQLite with a file, as tests' memory is ours."""
    file = {"NAME": str(tmp_path / "site.sqlite3")}
    database = json.dumps(file if connection.vendor == "sqlite" else connection.settings_dict)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COV_")}
    own = {"CLAUSEWISE_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "clausewise.site.settings"}

    def started(script):
        command = [sys.executable, "-c", script, database]
        return subprocess.Popen(command, env=environment | own, stdout=subprocess.PIPE, text=True)

    return started


def end(process):
    """Return what a process printed, once it has ended well."""
    printed, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return printed.split()


def test_processes_that_record_at_once_make_one_chain(start, tmp_path):
    end(start(MIGRATE))
    writers = [start(WRITE) for _ in range(WRITERS)]
    for writer in writers:
        end(writer)

    entries, *head_and_findings = end(start(CHECK))
    assert int(entries) == WRITERS * EACH
    assert head_and_findings == [(tmp_path / "audit-head").read_text().strip()]
