"""Checking an audit record of a hundred thousand entries."""

import os
import tracemalloc
from importlib import import_module
from tempfile import TemporaryDirectory

import django
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from benchmarks import clock
from benchmarks.result import Result, shown

ENTRIES = 100_000
AT_ONCE = 1_000
GOES = 3
MEGABYTE = 1024 * 1024


def measure() -> Result:
    """Time the check, beside one plain reading of the same rows, and see what memory it took."""
    with TemporaryDirectory() as folder:
        _start(folder)
        audit = import_module("clausewise.features.audit.checking")
        stored = import_module("clausewise.features.audit.stored")
        _fill(import_module("clausewise.features.audit.models").Entry)
        tracemalloc.start()
        found = audit.check()
        most = tracemalloc.get_traced_memory()[1] / MEGABYTE
        tracemalloc.stop()
        if found.entries != ENTRIES or found.findings:
            raise RuntimeError(f"the record is not whole: {found}")
        checked = clock.best(audit.check, GOES)
        read = clock.best(lambda: sum(1 for _ in stored.entries()), GOES)
    rows = [["checked", shown(checked)], ["only read", shown(read)]]
    result = Result([f"{ENTRIES:,} entries", "s"], rows)
    result.at_most("checking an audit record of 100,000 entries", checked, 10, " s")
    result.at_most("memory that checking it takes", most, 5, " MB")
    return result


def _start(folder: str) -> None:
    """Make an empty site in a folder of its own."""
    os.environ["CLAUSEWISE_DATA"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "clausewise.site.settings"
    django.setup()
    call_command("migrate", verbosity=0)


def _fill(entry) -> None:
    """Write entries as `record` does, many at once."""
    sealing = import_module("clausewise.features.audit.sealing")
    heads = import_module("clausewise.features.audit.heads")
    key = import_module("clausewise.features.audit.keys").newest_key()
    before = ""
    for start in range(1, ENTRIES + 1, AT_ONCE):
        batch = []
        for number in range(start, start + AT_ONCE):
            made = entry(number=number, before=before, **_said(number, key.name))
            made.seal = before = sealing.seal_of(sealing.stored_of(made), number, key)
            batch.append(made)
        with transaction.atomic():
            entry.objects.bulk_create(batch)
    heads.note(heads.Head(ENTRIES, before), before="")


def _said(number: int, key: str) -> dict[str, object]:
    return {
        "at": timezone.now(),
        "by": "k3n9w2bcdf",
        "act": "people.appointed",
        "about": "person:k3n9w2bcdf",
        "organisation": "ghjkmnpqrs",
        "came_from": "web 10.1.2.3",
        "cites_text": '{"clauses":["7.10"],"decision":"","policy":"cadmus","version":"2.0"}',
        "details_text": f'{{"n":{number},"role":"moderator"}}',
        "key": key,
    }
