"""Opens every address as one person, and says where they got what is not theirs."""

from html import escape
from itertools import chain

from django.db import transaction
from django.db.models import Q
from django.test import Client
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Contact, Person, Pupil, viewer_of
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.permissions import held_by
from clausewise.ui.permissions import KEYED, PUBLIC, SIGNED_IN
from crawl.things import in_reach
from entering import enter_as

OPEN = {200, 302, 405}
CLOSED = {403, 404}
HIDDEN = {404}
PUPILS, AUDIT = "people.see_pupils", "audit.read"
SOME_HAVE_NONE = ("/logo.png",)
"""What a school may have or not; where it has none, its address leads nowhere."""
REFUSED = {400, 404, 409}
"""What may be said to whoever may send a form: it lacks something, or what it is about has gone."""
ANYTHING = OPEN | CLOSED | REFUSED
FORM = {"name": "e", "who": "e"}
"""What is sent: it looks for people by a letter that most names have, where they are looked for."""
WHOEVER = {PUBLIC: ANYTHING, SIGNED_IN: ANYTHING, KEYED: {401, 429}}
"""What is right whoever asks. Without a key there is nothing, and after a few tries a wait."""


class Crawler:
    """One person with a browser, and what the table of permissions says they may open."""

    def __init__(self, person, routes):
        self.person = person
        self.routes = routes
        self.roles = viewer_of(person, timezone.localdate()).roles
        self.client = enter_as(Client(), person)
        self.secrets = self._secrets()
        self.read = set()

    def _secrets(self):
        """List the names, addresses and references of people that this person must not see."""
        theirs = Q(memberships__organisation__in=self.roles)
        # whoever holds a role of the trust acts in each of its schools, and is known there
        known = {place.pk for pk in self.roles for place in lines()[pk]}
        strangers = Person.objects.exclude(theirs | Q(appointments__organisation__in=known))
        told = [(each.full_name, each.email, each.ref) for each in strangers]
        looked_up, audited = (self._where(name) for name in (PUPILS, AUDIT))
        for model in (Pupil, Contact):
            unseen = model.objects.exclude(organisation__in=looked_up)
            told += [(each.full_name, each.last_name) for each in unseen]
            # the audit record says by its reference alone whose record was looked at
            told += [(each.ref,) for each in unseen.exclude(organisation__in=audited)]
        return [text.encode() for each in told for text in (*each, escape(each[0]))]

    def _where(self, permission):
        return {pk for pk, held in self.roles.items() if permission in held_by(set(held))}

    def complaints(self, things, ask=Client.get):
        """Yield what is wrong at each address that these things can make."""
        near = in_reach(things, self.roles)
        for route in self.routes:
            for address, named in route.addresses(near):
                if not self._says_nothing_new(named):
                    yield from self._complaints(route, address, named, ask)

    def sends(self, things):
        """Yield what is wrong where a form is sent to each address; what it changes is undone."""
        yield from self.complaints(things, self._send)

    def _send(self, client, address):
        cookies = client.cookies.copy()  # signing out takes one's session along
        with transaction.atomic():
            before = Entry.objects.count()
            response = client.post(address, FORM)
            response.wrote = Entry.objects.count() > before
            transaction.set_rollback(True)
        client.cookies = cookies
        return response

    def _says_nothing_new(self, named):
        """Tell whether an address pairs somebody else's school with one's own things."""
        strange = [each.organisation not in {*self.roles, 0} for each in named.values()]
        return "organisation" in named and strange[0] and not all(strange)

    def _complaints(self, route, address, named, ask):
        response = ask(self.client, address)
        right = self.expected(route, named)
        right |= REFUSED if 200 in right and hasattr(response, "wrote") else set()
        who = f"{self.person.email} at {address}"
        if response.status_code not in right:
            yield f"{who}: got {response.status_code}, not one of {sorted(right)}"
        if response.status_code in CLOSED and getattr(response, "wrote", False):
            yield f"{who}: wrote what it refused"
        body = b"" if response.streaming else response.content
        body = b"".join(chain(response.streaming_content)) if response.streaming else body
        if ask is Client.get and b"govuk-error-summary" in body:
            yield f"{who}: complains before anything is sent"
        if body not in self.read:  # the page that says "not found" is read once, not each time
            self.read.add(body)
            yield from (f"{who}: can read {s.decode()}" for s in self.secrets if s in body)

    def expected(self, route, named):
        """Return the statuses that are right for this person at an address."""
        if route.permission in WHOEVER:
            return WHOEVER[route.permission]
        if "organisation" not in named:
            held = held_by({role for roles in self.roles.values() for role in roles})
            return (OPEN | HIDDEN) if route.permission in held else CLOSED
        place = named["organisation"].organisation
        if place not in self.roles:
            return HIDDEN
        if route.permission not in held_by(set(self.roles[place])):
            return CLOSED
        if any(each.organisation not in {*self.roles, 0} for each in named.values()):
            return HIDDEN | {405}  # a page that only takes forms says so of everything alike
        missing = HIDDEN if route.template.endswith(SOME_HAVE_NONE) else set()
        return OPEN | missing if len(named) == 1 else OPEN | CLOSED
