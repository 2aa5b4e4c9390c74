"""The `clausewise` command: one group whose subcommands are imported only when they are used."""

from importlib import import_module
from typing import NamedTuple

import click

from clausewise import __version__


class Listed(NamedTuple):
    """A subcommand: its name, its line of help, and its module where that has another name."""

    name: str
    summary: str
    module: str = ""


COMMANDS = (
    Listed("ask", "Ask a policy whether something is allowed."),
    Listed("compare", "Ask every policy, or compare two."),
    Listed("policies", "List the policies that can be asked."),
    Listed("handbook", "Print a policy clause by clause."),
    Listed("coverage", "Count what every clause is and does."),
    Listed("lint", "Check a policy pack and run its cases."),
    Listed("replay", "Give stored answers again."),
    Listed("understand", "Take facts from plain English."),
    Listed("export", "Print a policy for another rule engine."),
    Listed("import", "Take a policy's file apart into its clauses.", module="import_policy"),
    Listed("health", "Look a policy's file over for what is out of date."),
    Listed("schema", "Print the pack format as a JSON Schema."),
    Listed("add-administrator", "Set up a school, and let its administrator in."),
    Listed("import-people", "Bring pupils or staff in from a file."),
    Listed("import-from-wonde", "Bring pupils or staff in from Wonde."),
    Listed("erase-people", "Erase people past the time set for them."),
    Listed("audit", "Check the audit record."),
    Listed("import-establishments", "Take schools from the register, GIAS."),
    Listed("backup", "Keep all that the site holds in one file."),
    Listed("restore", "Put a backup back."),
    Listed("upgrade", "Bring the database up to this version."),
    Listed("doctor", "Look an installation over and say how to mend it."),
    Listed("serve", "Start the website on this machine."),
    Listed("work", "Send notices and do what recurs."),
)


class LazyGroup(click.Group):
    """Imports a subcommand when it is called, so that `clausewise ask` never waits for Django."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [listed.name for listed in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        listed = next((each for each in COMMANDS if each.name == cmd_name), None)
        if listed is None:
            return None
        name = listed.module or listed.name.replace("-", "_")
        module = import_module(f"clausewise.site.commands.{name}")
        command = module.command
        if not isinstance(command, click.Command):
            raise TypeError(f"`{module.__name__}.command` is not a Click command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(each.name, each.summary) for each in COMMANDS])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clausewise")
def main() -> None:
    """Ask a school's social media policy what it says, and which clause says it."""
