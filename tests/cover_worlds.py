"""Random trusts, with vacancies, absences, deputies and chains, for the properties of cover."""

from dataclasses import replace

from hypothesis import strategies as st

from clausewise.features.people.cover.standing import Standing
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.roles import ROLES

TRUST, SCHOOL, OTHER = (
    Organisation(pk=1, name="Cadmus", slug="cadmus", kind="trust"),
    Organisation(pk=2, name="Ash Lane", slug="ash-lane", kind="school"),
    Organisation(pk=3, name="Beacon Hill", slug="beacon-hill", kind="school"),
)
ABOVE = {1: (TRUST,), 2: (SCHOOL, TRUST), 3: (OTHER, TRUST)}
PEOPLE = [Person(pk=n, first_name=f"P{n}", last_name="Quinn") for n in range(1, 9)]
NAMES = [role.name for role in ROLES]

people = st.sampled_from(PEOPLE)
places = st.sampled_from([1, 2, 3])
roles = st.sampled_from(NAMES)
held = st.dictionaries(
    st.tuples(places, roles), st.lists(people, max_size=3, unique=True).map(tuple), max_size=12
)
away = st.dictionaries(
    st.sampled_from([person.pk for person in PEOPLE]),
    st.dictionaries(places, st.none() | people, min_size=1, max_size=2),
    max_size=5,
)
chains = st.dictionaries(
    st.tuples(places, roles), st.lists(roles, min_size=1, max_size=4).map(tuple), max_size=6
)
standings = st.builds(Standing, above=st.just(ABOVE), held=held, away=away, chains=chains)
"""Every combination of who holds what, who is away with which deputy, and which chain is set."""


def with_administrator(standing, place, person):
    """Return the same standing in which somebody who is present administers."""
    key = (place, "administrator")
    others = {pk: deputies for pk, deputies in standing.away.items() if pk != person.pk}
    held = {**standing.held, key: (*standing.held.get(key, ()), person)}
    return replace(standing, held=held, away=others)


def with_holder(standing, role, person):
    """Return the same standing in which somebody who is present holds a role of the school."""
    others = {pk: deputies for pk, deputies in standing.away.items() if pk != person.pk}
    return replace(standing, held={**standing.held, (SCHOOL.pk, role): (person,)}, away=others)
