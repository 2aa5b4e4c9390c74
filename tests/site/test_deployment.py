"""Before a school's site goes on a network, Django finds nothing to mend."""

import subprocess
import sys

import pytest
from django.conf import settings

from running_site import environment

CHECK = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]


def check(data, **given):
    environ = {**environment(data), "DJANGO_SETTINGS_MODULE": "clausewise.site.settings", **given}
    return subprocess.run(CHECK, env=environ, capture_output=True, text=True, check=False)


def test_with_an_https_address_djangos_own_check_finds_nothing(tmp_path):
    done = check(tmp_path, CLAUSEWISE_ADDRESS="https://policy.school.example")

    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"CLAUSEWISE_ADDRESS": "http://policy.school.example"}, "security.W012"),
        ({"CLAUSEWISE_SECRET_KEY": "short"}, "security.W009"),
    ],
)
def test_the_check_can_fail(tmp_path, given, code):
    done = check(tmp_path, **{"CLAUSEWISE_ADDRESS": "https://policy.school.example", **given})

    assert done.returncode == 1
    assert code in done.stderr


def test_one_warning_is_silenced_and_no_other():
    assert settings.SILENCED_SYSTEM_CHECKS == ["security.W021"]
