"""What runs in a container may change nothing but its data, and is nobody in particular."""

import re

import pytest
import yaml
from rules.tree import ROOT

DOCKERFILE = (ROOT / "ops/Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "ops/compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
ROOTS = {"", "0", "root", "0:0", "root:root"}


def stages(text):
    """Return each stage of a Dockerfile as its instructions, in pairs of a word and the rest."""
    joined = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    found = []
    for line in filter(None, map(str.strip, joined.splitlines())):
        word, _, rest = line.partition(" ")
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest.strip()))
    return found


def user(stage):
    return next((rest for word, rest in reversed(stage) if word == "USER"), "")


def test_the_image_runs_as_an_account_that_is_not_root():
    assert user(stages(DOCKERFILE)[-1]) not in ROOTS


@pytest.mark.parametrize("text", ["FROM a\n", "FROM a\nUSER root\n", "FROM a\nUSER b\nUSER 0\n"])
def test_an_image_that_would_run_as_root_is_caught(text):
    assert user(stages(text)[-1]) in ROOTS


def test_the_tools_that_build_stay_out_of_what_runs():
    build, run = stages(DOCKERFILE)

    assert any("make setup" in rest for _, rest in build)
    assert not any("make" in rest.split() for word, rest in run if word == "RUN")


def test_the_image_says_how_it_is():
    last = dict(stages(DOCKERFILE)[-1])

    assert "/health" in last["HEALTHCHECK"]
    assert (last["ENTRYPOINT"], last["VOLUME"]) == ('["clausewise"]', "/data")


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_can_change_nothing_but_its_volumes_and_gains_no_rights(name):
    service = SERVICES[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


def test_only_this_machine_reaches_the_site_and_nobody_the_database():
    ports = {name: service.get("ports", []) for name, service in SERVICES.items()}

    assert ports.pop("web") == ["127.0.0.1:8000:8000"]
    assert not any(ports.values())


def test_the_database_is_one_that_the_programs_in_the_image_can_back_up():
    assert "python:3.13-slim-bookworm" in DOCKERFILE  # Debian 12, whose PostgreSQL is 15
    assert SERVICES["database"]["image"].endswith("postgres:15-bookworm")


def test_the_database_role_of_the_site_is_an_ordinary_one():
    made = COMPOSE["configs"]["role"]["content"]

    assert "CREATE ROLE clausewise LOGIN NOSUPERUSER NOBYPASSRLS" in made
    assert "postgresql://clausewise:" in SERVICES["web"]["environment"]["CLAUSEWISE_DATABASE"]


def test_what_the_schools_web_server_says_is_believed_from_the_containers_own_network_alone():
    (network,) = COMPOSE["networks"]["default"]["ipam"]["config"]
    trusted = SERVICES["web"]["environment"]["CLAUSEWISE_TRUSTED_PROXIES"]

    assert trusted == network["subnet"] == "${CLAUSEWISE_NETWORK:-172.30.57.0/24}"
    assert SERVICES["web"]["ports"] == ["127.0.0.1:8000:8000"]
