"""What `clausewise erase-people` does."""

import click
from django.utils import timezone

from clausewise.features.audit.api import coming_from, without_walls
from clausewise.features.people.api import (
    Organisation,
    delete_stale_files,
    erase_past,
    past_their_time,
)
from clausewise.site.asking import BadInput, print_json


@without_walls("a command is nobody's request")
def erase(slug: str | None, *, apply: bool, as_json: bool) -> None:
    """Say who is past their time in one organisation or in all, or erase them."""
    day = timezone.localdate()
    chosen = Organisation.objects.all() if slug is None else Organisation.objects.filter(slug=slug)
    if slug is not None and not chosen:
        raise BadInput(f"there is no organisation `{slug}`")
    delete_stale_files()
    for each in chosen:
        with coming_from("the command line"):
            counts = erase_past(by=None, organisation=each, day=day) if apply else None
        counts = counts or past_their_time(each, day).counts()
        if as_json:
            print_json({"organisation": each.slug, "applied": apply, **counts})
        else:
            said = ", ".join(f"{what}: {count}" for what, count in counts.items())
            click.echo(f"{each.slug}  {said}")
