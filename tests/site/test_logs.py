"""Nothing of anybody stands in the log: not what was asked, nor what went wrong with it."""

import logging

import pytest
from django.urls import include, path
from gunicorn.config import Config

from clausewise.site.logs import Discreet
from clausewise.site.server import ServerLog
from clausewise.site.urls import urlpatterns as ours
from clausewise.ui.permissions import public

NAME = "Marisol"


@public
def failing(request, name):
    roll = {"pupil": name}
    try:
        roll[name]
    except KeyError as error:
        raise ValueError(f"{name} is on no roll") from error


urlpatterns = [path("fails/<str:name>/", failing), path("", include(ours))]


@pytest.fixture
def ask(settings, client, caplog, db):
    """Return a function that asks for an address and returns what the log says of it."""
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    caplog.set_level(logging.INFO)

    def asked(address, **given):
        caplog.clear()
        client.get(address, **given).close()
        return "\n".join(Discreet().format(record) for record in caplog.records)

    return asked


def test_a_request_is_one_line_with_the_kind_of_address_and_no_name(ask):
    said = ask(f"/handbook/cadmus/?q={NAME}")

    assert "INFO clausewise.site.logs: GET /handbook/<slug:policy>/ 200 in " in said
    assert (said.count("\n"), NAME in said) == (0, False)


def test_an_address_that_does_not_exist_is_not_repeated(ask):
    said = ask(f"/{NAME}/")

    assert "GET (no such page) 404" in said
    assert NAME not in said


def test_a_file_of_the_site_is_told_as_such(ask):
    assert "GET /static/… " in ask("/static/ui/clausewise.css")


def test_a_host_that_is_not_ours_is_not_repeated(ask):
    said = ask("/", headers={"host": f"{NAME}.example"})

    assert "django.security.DisallowedHost: GET (no such page)" in said
    assert NAME not in said


def test_an_error_is_told_by_kind_and_line_without_message_or_values(ask):
    said = ask(f"/fails/{NAME}/?pupil={NAME}")

    assert "ERROR django.request: GET /fails/<str:name>/" in said
    assert "builtins.ValueError" in said
    assert "builtins.KeyError" in said
    assert "test_logs.py:" in said
    assert NAME not in said


def test_what_others_fill_into_their_messages_is_left_out():
    record = logging.LogRecord("other.package", 30, "", 1, "no such person: %s", (NAME,), None)

    assert Discreet().format(record).endswith("WARNING other.package: no such person: %s")


@pytest.mark.parametrize(
    ("template", "ending"),
    [
        ("Invalid request from ip=%s", "Invalid request from ip=%s"),
        ("Connection in use: %s", f"Connection in use: {NAME}"),
    ],
)
def test_the_server_tells_of_itself_but_not_of_requests(capfd, template, ending):
    ServerLog(Config()).warning(template, NAME)

    assert capfd.readouterr().err.strip().endswith(ending)
