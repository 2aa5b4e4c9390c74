"""Many processes record at once: no entry is lost and the chain never forks."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WRITERS, EACH = 6, 30
CLAUSEWISE = Path(sys.executable).parent / "clausewise"
WRITE = f"""
import django
django.setup()
from django.db import transaction
from clausewise.features.audit.api import record
class Thing: audit_name, audit_organisation = "thing:k3n9w2", ""
for n in range({EACH}):
    with transaction.atomic():
        record(None, "thing.done", Thing(), details={{"n": n}})
    with transaction.atomic():
        record(None, "thing.undone", Thing())
        transaction.set_rollback(True)
"""


@pytest.fixture
def site(tmp_path):
    """Another site's folder, with an empty database of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COV_")}
    own = {"CLAUSEWISE_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "clausewise.site.settings"}
    environment |= own
    migrate = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=environment, check=True)
    return environment


def test_processes_that_record_at_once_make_one_chain(site, tmp_path):
    writers = [subprocess.Popen([sys.executable, "-c", WRITE], env=site) for _ in range(WRITERS)]
    assert [writer.wait(timeout=120) for writer in writers] == [0] * WRITERS

    command = [CLAUSEWISE, "audit", "verify", "--json"]
    told = subprocess.run(command, env=site, capture_output=True, text=True, check=False)
    checked = json.loads(told.stdout)
    assert (checked["entries"], checked["findings"]) == (WRITERS * EACH, [])
    assert (tmp_path / "audit-head").read_text().strip() == checked["head"]
