"""Every route of the site, and every address that it can lead to."""

import re
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

    def kind(self, name):
        """Return what kind of thing a name stands for; for a bare `ref`, what stands before it."""
        return re.search(r"([\w-]+)/%\(ref\)s", self.template)[1] if name == "ref" else name

    def kinds(self):
        """Return the kinds of things that its addresses name."""
        return {self.kind(name) for name in self.names}

    def addresses(self, things):
        """Yield each address with the things that it names, one of each kind, by name."""
        for values in product(*(things[self.kind(name)] for name in self.names)):
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
