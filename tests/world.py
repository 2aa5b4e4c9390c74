"""The demo's organisations and people, for tests: found by what they are, not by name."""

from clausewise.features.people.api import Membership, Organisation, Person
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
