"""The demo's organisations and people, for tests: found by what they are, not by name."""

from datetime import date

from clausewise.features.people.api import Absence, Membership, Organisation, Person
from clausewise.site.demo.build import build_demo


class World:
    """The demo as it stands in a test's database."""

    def __init__(self):
        build_demo()

    def organisation(self, slug):
        return Organisation.objects.get(slug=slug)

    def person(self, part, at):
        """Return whoever holds a role, or does a kind of work, in an organisation."""
        return Person.objects.get(email=f"{part.replace('_', '-')}@{at}.example")

    def parts(self):
        """Return every pair of a part and an organisation that somebody has, in order."""
        emails = Person.objects.order_by("pk").values_list("email", flat=True)
        split = (email.removesuffix(".example").split("@") for email in emails)
        return [(part.replace("-", "_"), slug) for part, slug in split]

    def member(self, part, at):
        return Membership.objects.get(person=self.person(part, at), organisation__slug=at)

    def away(self, part, at, deputy, since=date(2024, 9, 1)):
        """Note that somebody is away, and who stands in for them."""
        given = {"person": self.person(part, at), "organisation": self.organisation(at)}
        return Absence.objects.create(**given, deputy=deputy, starts=since)
