"""Who is known on this installation, but to nobody in an organisation's own trust."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q

from clausewise.features.audit.api import without_walls
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.leaving.standing import KINDS
from clausewise.features.people.models import Organisation, Person

WRONG = "Somebody at another organisation has this e-mail address."
MEND = "Check it. If it is right, ask whoever runs the server to bring them in from a list."


@without_walls("whoever has an address may belong to another school")
def known_elsewhere(emails: Collection[str], organisation: Organisation) -> frozenset[str]:
    """Return those of some addresses that are a stranger's: no name may be learned by adding one.

    Whoever is or was anything in the same trust is no stranger.
    """
    line = lines()
    ours = [pk for pk, above in line.items() if above[-1] == line[organisation.pk][-1]]
    inside, anywhere = Q(), Q()
    for kind in KINDS:
        rows = kind.objects.filter(Q(person=OuterRef("pk")))
        inside |= Q(Exists(rows.filter(organisation__in=ours)))
        anywhere |= Q(Exists(rows))
    found = Person.objects.filter(anywhere, ~inside, email__in=emails)
    return frozenset(found.values_list("email", flat=True))
