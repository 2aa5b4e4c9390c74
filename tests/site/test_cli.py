import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from clausewise import __version__
from clausewise.site.cli import COMMANDS, main


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_it_says_its_version():
    assert run("--version").output == f"clausewise, version {__version__}\n"


def test_help_lists_every_command_with_what_it_does():
    output = run("--help").output

    for listed in COMMANDS:
        assert listed.name in output
        assert listed.summary.split()[0] in output


@pytest.mark.parametrize("name", [listed.name for listed in COMMANDS])
def test_every_listed_command_exists_and_explains_itself(name):
    result = run(name, "--help")

    assert result.exit_code == 0
    assert f"{name} [OPTIONS]" in result.output


def test_an_unknown_command_is_bad_input():
    result = run("levitate")

    assert result.exit_code == 2
    assert "No such command 'levitate'" in result.output


def test_a_module_without_a_command_is_our_mistake(monkeypatch):
    monkeypatch.setattr("clausewise.site.commands.serve.command", "no command")

    with pytest.raises(TypeError, match=r"clausewise\.site\.commands\.serve\.command"):
        main.get_command(click.Context(main), "serve")


PEOPLE = {"add-administrator", "erase-people", "import-establishments"}
PEOPLE |= {"import-from-wonde", "import-people"}
ON_A_SITE = {*("audit", "backup", "doctor", "restore", "serve", "upgrade", "work"), *PEOPLE}


def test_only_what_works_on_a_site_waits_for_django():
    modules = [
        f"clausewise.site.commands.{each.module or each.name}"
        for each in COMMANDS
        if each.name not in ON_A_SITE
    ]
    code = (
        f"import sys, clausewise.site.cli, {', '.join(modules)}; sys.exit('django' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
