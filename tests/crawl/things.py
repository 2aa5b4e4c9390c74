"""Everything in the demo that an address may name, by the name that routes give it.

A route that names something new fails the crawl until it is added here.
"""

from dataclasses import dataclass

from clausewise.features.people.api import Membership, Organisation
from clausewise.features.policies.api import founding

ANYONES = 0
"""The organisation of what belongs to none, as policies do."""
NOWHERE = -1
"""The organisation of what does not exist."""


@dataclass(frozen=True)
class Thing:
    """What may stand in an address, and the key of the organisation that it belongs to."""

    slug: str
    organisation: int = ANYONES


def everything():
    """Return, for each name in routes, what may stand there; one of each does not exist."""
    one, other, *_ = founding().names
    members = Membership.objects.select_related("person").order_by("pk")
    things = {
        "organisation": [Thing(each.slug, each.pk) for each in Organisation.objects.all()],
        "policy": [Thing(one), Thing(other)],
        "one": [Thing(one)],
        "other": [Thing(other)],
        "name": [Thing("0123456789ab")],
        "ref": [Thing(each.person.ref, each.organisation_id) for each in members],
        "provider_id": [Thing("microsoft")],
        "pk": [Thing("1")],
        "uidb36": [Thing("1")],
        "key": [Thing("abc-def")],
    }
    return {name: [*found, Thing("no-such-thing", NOWHERE)] for name, found in things.items()}


def in_reach(things, organisations):
    """Keep, of each kind, one thing of each of these organisations and one that belongs elsewhere.

    What does not exist is kept too: to a stranger, what is not theirs must look just the same.
    """
    kept = {}
    for name, found in things.items():
        firsts = {each.organisation: each for each in reversed(found)}
        ours = [each for key, each in firsts.items() if key in {*organisations, ANYONES, NOWHERE}]
        theirs = [
            each for key, each in firsts.items() if key not in {*organisations, ANYONES, NOWHERE}
        ]
        kept[name] = [*ours, *theirs[:1]]
    return kept
