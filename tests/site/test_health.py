"""A probe learns whether the site can serve, and nothing more."""

import os
import subprocess
import sys

ASK = """
import sys
import django
django.setup()
from django.test import Client
response = Client(headers={"host": "127.0.0.1"}).get(sys.argv[1])
print(response.status_code, response.content.decode().strip())
"""


def test_it_is_ready_while_the_database_answers(client, db):
    response = client.get("/health")

    assert (response.status_code, response.content) == (200, b"ready\n")


def asked_without_a_database(tmp_path, path):
    environ = {
        **os.environ,
        "CLAUSEWISE_DATA": str(tmp_path),
        "CLAUSEWISE_DATABASE": "postgresql://clausewise:secret@127.0.0.1:1/clausewise",
        "DJANGO_SETTINGS_MODULE": "clausewise.site.settings",
    }

    return subprocess.run(
        [sys.executable, "-c", ASK, path], env=environ, capture_output=True, text=True, check=True
    )


def test_it_is_not_ready_while_the_database_does_not(tmp_path):
    done = asked_without_a_database(tmp_path, "/health")

    assert done.stdout == "503 not ready\n"
    assert "secret" not in done.stderr


def test_a_policy_can_be_asked_while_the_database_does_not_answer(tmp_path):
    done = asked_without_a_database(tmp_path, "/")

    assert done.stdout.startswith("200 ")
    assert "No school is set up" not in done.stdout


def test_a_probe_is_not_sent_on_to_https(client, db, settings):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get("/").status_code == 301
    assert client.get("/health").status_code == 200
