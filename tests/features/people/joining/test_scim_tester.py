"""What scim2-tester, which knows the RFCs, finds against a real server on loopback."""

import pytest
import requests
from scim2_client import BaseSyncSCIMClient
from scim2_tester import Status, check_server

from clausewise.features.people.provisioning.keys import make_key


class OverHttp(BaseSyncSCIMClient):
    """Sends what scim2-client asks for, over HTTP."""

    def __init__(self, root, secret):
        super().__init__()
        self.root = root
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {secret}"

    def _stays_under_base_url(self, endpoint):
        return endpoint.startswith((self.root, "/"))

    def _parse_json(self, response):
        return response.json()

    def request(self, method, url, **given):
        return self.session.request(method, f"{self.root}/{url.lstrip('/')}", timeout=30, **given)


@pytest.fixture
def client(live_server, world):
    by, school = world.person("administrator", "cadmus"), world.organisation("cadmus")
    _, secret = make_key(by=by, organisation=school, name="tester")
    return OverHttp(f"{live_server.url}/scim/v2", secret)


@pytest.mark.django_db(transaction=True)
def test_every_check_of_the_tester_passes(client):
    results = check_server(client)

    bad = [(r.title, r.reason) for r in results if r.status is not Status.SUCCESS]

    assert bad == []
    assert len(results) > 40
