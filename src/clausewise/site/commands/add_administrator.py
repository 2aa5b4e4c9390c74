"""`clausewise add-administrator`: a school, its administrator, and an address to get in by."""

import sys
from importlib import import_module

import click

from clausewise.site.asking import gathered, json_option
from clausewise.site.people.given import Given
from clausewise.site.ready import ready
from clausewise.site.starting import prepare

KINDS = ("trust", "federation", "school", "nursery")


@click.command
@click.option("--name", default="", help="The school, nursery or trust, as people call it.")
@click.option("--kind", type=click.Choice(KINDS), help="What it is, if it is new here.")
@click.option("--slug", default="", help="Its name in addresses. [default: made from the name]")
@click.option("--urn", default="", help="Its number in the register of schools, if it has one.")
@click.option("--policy", help="The policy that it has adopted, as `clausewise policies` lists it.")
@click.option("--email", default="", help="The administrator's e-mail address.")
@click.option("--first-name", default="", help="The administrator's, if they are new here.")
@click.option("--last-name", default="", help="The administrator's, if they are new here.")
@click.option("--send", is_flag=True, help="Send the address by e-mail too.")
@json_option
@gathered(Given)
def command(given: Given) -> None:
    """Set up a school, nursery or trust, and let its administrator in.

    In a terminal, what is missing is asked. Prints an address at which the administrator chooses a
    password; it works once. Run it again for another address, or for another administrator: what
    is here already stays as it is. Exits with 2 where something given is wrong; nothing is then
    changed.
    """
    prepare()
    asking = not given.as_json and sys.stdin.isatty() and sys.stdout.isatty()
    with ready():
        import_module("clausewise.site.people.adding_administrator").add(given, asking=asking)
