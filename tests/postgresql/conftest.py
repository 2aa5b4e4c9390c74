"""What only PostgreSQL does: collected only where one is named, so that nothing need be skipped."""

import pytest

from clausewise.features.audit.api import record
from clausewise.features.people.api import Absence


@pytest.fixture
def careless(settings):
    settings.ROOT_URLCONF = "careless"


@pytest.fixture
def full(world, careless):
    """The demo, with a row or more in every walled table for two schools and one's trust."""
    leads = {"ash-lane": "headteacher", "brookside": "headteacher", "cadmus": "trust_leader"}
    for slug, part in leads.items():
        head, school = world.person(part, slug), world.organisation(slug)
        away = Absence.objects.create(person=head, organisation=school, starts="2026-09-01")
        record(head, "people.noted_absence", away)
    return world
