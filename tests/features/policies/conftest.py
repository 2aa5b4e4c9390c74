import pytest

from clausewise.features.policies.library import founding


@pytest.fixture(scope="session")
def library():
    return founding()


@pytest.fixture(scope="session")
def vocabulary(library):
    return library.vocabulary
