"""Every route of the site, and every address that it can lead to."""

from dataclasses import dataclass
from itertools import product

from django.urls import URLResolver, get_resolver
from django.utils.regex_helper import normalize

from clausewise.ui.permissions import permission_of


@dataclass(frozen=True)
class Route:
    """One route: a text with `%(name)s` in it, the names, and the permission that it asks for."""

    template: str
    names: tuple[str, ...]
    permission: str

    def addresses(self, things):
        """Yield each address with the things that it names, one of each kind, by name."""
        for values in product(*(things[name] for name in self.names)):
            named = dict(zip(self.names, values, strict=True))
            yield "/" + self.template % {name: each.slug for name, each in named.items()}, named


def every_route(patterns=None, before="", names=()):
    """List the routes of the site, or of these patterns, in order."""
    found = []
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        template, own = normalize(pattern.pattern.regex.pattern)[0]
        reached = before + template, tuple(dict.fromkeys([*names, *own]))
        if isinstance(pattern, URLResolver):
            found += every_route(pattern.url_patterns, *reached)
        else:
            found.append(Route(*reached, permission_of(pattern.callback)))
    return found
