"""`clausewise schema`: the pack format as a JSON Schema, for editors."""

import json

import click

from clausewise.engine.schema import pack_schema
from clausewise.features.policies.api import founding


@click.command
def command() -> None:
    """Print the JSON Schema of policy packs, so that an editor completes and checks them."""
    click.echo(json.dumps(pack_schema(founding().vocabulary), ensure_ascii=False, indent=1))
