"""What the engine's tests share: the founding vocabulary, the same random examples each time."""

import pytest
from hypothesis import HealthCheck, settings

from engine.small_packs import VOCABULARY

settings.register_profile(
    "same-every-time",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same-every-time")


@pytest.fixture(scope="session")
def vocabulary():
    return VOCABULARY
