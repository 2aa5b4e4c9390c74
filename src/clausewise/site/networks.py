"""Networks that the machine may set: which one webhooks may lead into, and whose word counts."""

import ipaddress
from collections.abc import Mapping

from clausewise.site.environment import BadSettingError

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def hook_networks(environ: Mapping[str, str]) -> tuple[Network, ...]:
    """Read CLAUSEWISE_HOOK_NETWORKS: networks of one's own that webhooks may lead into."""
    return _networks("CLAUSEWISE_HOOK_NETWORKS", environ.get("CLAUSEWISE_HOOK_NETWORKS", ""))


def trusted_proxies(environ: Mapping[str, str]) -> tuple[Network, ...]:
    """Read CLAUSEWISE_TRUSTED_PROXIES: who is believed about where a request came from."""
    name = "CLAUSEWISE_TRUSTED_PROXIES"
    found = _networks(name, environ.get(name, "127.0.0.0/8, ::1"))
    if any(network.prefixlen == 0 for network in found):
        raise BadSettingError(
            f"{name} holds the whole internet, so that anybody could say to be anywhere. "
            "Give the addresses of your own web servers, such as 10.2.0.7"
        )
    return found


def _networks(name: str, text: str) -> tuple[Network, ...]:
    try:
        return tuple(ipaddress.ip_network(each) for each in text.replace(",", " ").split())
    except ValueError as error:
        raise BadSettingError(
            f"{name} cannot be read: {error}. "
            "Give networks with commas between, such as 10.2.0.0/16, 192.168.4.7"
        ) from error
