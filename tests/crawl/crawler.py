"""Opens every address as one person, and says where they got what is not theirs."""

from html import escape
from itertools import chain

from django.db.models import Q
from django.test import Client
from django.utils import timezone

from clausewise.features.people.api import Person, viewer_of
from clausewise.features.people.permissions import held_by
from clausewise.ui.permissions import PUBLIC, SIGNED_IN
from crawl.things import in_reach
from entering import enter_as

OPEN = {200, 302, 405}
CLOSED = {403, 404}
HIDDEN = {404}


class Crawler:
    """One person with a browser, and what the table of permissions says they may open."""

    def __init__(self, person, routes):
        self.person = person
        self.routes = routes
        self.roles = viewer_of(person, timezone.localdate()).roles
        self.client = enter_as(Client(), person)
        self.secrets = self._secrets()

    def _secrets(self):
        """List the names, addresses and references of people that this person must not see."""
        theirs = Q(memberships__organisation__in=self.roles)
        theirs |= Q(appointments__organisation__in=self.roles)
        theirs |= Q(appointments__organisation__children__in=self.roles)  # a role counts below
        strangers = Person.objects.exclude(theirs)
        told = ((each.full_name, each.email, each.ref) for each in strangers)
        return [text.encode() for each in told for text in (*each, escape(each[0]))]

    def complaints(self, things):
        """Yield what is wrong at each address that these things can make."""
        near = in_reach(things, self.roles)
        for route in self.routes:
            for address, named in route.addresses(near):
                yield from self._complaints(route, address, named)

    def _complaints(self, route, address, named):
        response = self.client.get(address)
        right = self.expected(route, named)
        who = f"{self.person.email} at {address}"
        if response.status_code not in right:
            yield f"{who}: got {response.status_code}, not one of {sorted(right)}"
        body = b"" if response.streaming else response.content
        body = b"".join(chain(response.streaming_content)) if response.streaming else body
        yield from (f"{who}: can read {s.decode()}" for s in self.secrets if s in body)

    def expected(self, route, named):
        """Return the statuses that are right for this person at an address."""
        if route.permission in {PUBLIC, SIGNED_IN}:
            return OPEN | CLOSED | {400}
        if "organisation" not in named:
            held = held_by({role for roles in self.roles.values() for role in roles})
            return (OPEN | HIDDEN) if route.permission in held else CLOSED
        here = named["organisation"].organisation
        if here not in self.roles:
            return HIDDEN
        if route.permission not in held_by(set(self.roles[here])):
            return CLOSED
        if any(each.organisation not in {*self.roles, 0} for each in named.values()):
            return HIDDEN | {405}  # which is said before anything is looked up
        return OPEN if len(named) == 1 else OPEN | CLOSED
