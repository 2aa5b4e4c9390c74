"""What holds in every test: nothing leaves this machine, and templates report what they ran."""

import os
import socket
from pathlib import Path
from tempfile import mkdtemp

import pytest
from django.conf import settings
from django.test import TransactionTestCase

from audit_record import without_guards
from clausewise.features.audit.api import without_walls
from entering import enter_as
from loopback import only_loopback
from world import World


def pytest_configure(config):
    # only so can coverage see templates; where they are not counted, pages are made as a school's
    counted = config.pluginmanager.hasplugin("_cov") and config.option.cov_config == ".coveragerc"
    settings.TEMPLATES[0]["OPTIONS"]["debug"] = counted
    os.environ["CLAUSEWISE_CACHE"] = os.devnull  # no pack is read from an earlier run
    settings.AUDIT_HEAD = Path(mkdtemp()) / "audit-head"  # not that of this folder's own record


@pytest.fixture(scope="session", autouse=True)
def walls():
    """Let tests set up and look at every organisation; a request of theirs sees only its own."""
    with without_walls("a test's own set-up"):
        yield


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def signed_in(world, client):
    """Return a function that signs somebody in, by their part and organisation."""

    def sign_in(part, at):
        return enter_as(client, world.person(part, at))

    return sign_in


@pytest.fixture(autouse=True)
def no_head():
    """What a test recorded goes with it, and so must the head of the record, which is a file."""
    head = settings.AUDIT_HEAD
    yield
    head.unlink(missing_ok=True)


@pytest.fixture(scope="session", autouse=True)
def no_network():
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, only_loopback(getattr(socket.socket, name)))
        yield


@pytest.fixture(scope="session", autouse=True)
def audit_emptied_between_tests():
    """After a test with a live server Django empties each table, which the audit record refuses."""
    empty = vars(TransactionTestCase)["_fixture_teardown"]

    def unguarded(case):
        with without_guards():
            empty(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", unguarded)
        yield
