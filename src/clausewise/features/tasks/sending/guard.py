"""Where notices may be posted to: public addresses over HTTPS, unless the operator allows more.

Without this, an address that a school gives could make the server speak to machines beside it
that trust it (server-side request forgery). The address is looked up once and that very one is
connected to, so that a name cannot mean something else the second time.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address
NAT64 = ipaddress.ip_network("64:ff9b::/96")
IPV4_BITS = 0xFFFFFFFF
HTTPS_PORT, HTTP_PORT = 443, 80


class BadTargetError(ValueError):
    """Notices may not be posted to this address; the message says why and what would do."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be posted to: the IP address to connect to, and what to ask for."""

    scheme: str
    host: str
    ip: str
    port: int
    path: str


def target(url: str) -> Target:
    """Look an address up and check it. Raises BadTargetError, and OSError where it is not found."""
    try:
        parts = urlsplit(url)
        port = parts.port or (HTTPS_PORT if parts.scheme == "https" else HTTP_PORT)
    except ValueError as error:
        raise BadTargetError("That is no web address. Copy it again, from https:// on.") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadTargetError("Give the whole address, from https:// on.")
    if parts.username or parts.password:
        raise BadTargetError("An address may not hold a user name or a password.")
    found = lookup(parts.hostname, port)
    if not all(_allowed(ip, parts.scheme) for ip in found):
        raise BadTargetError(
            "Notices go only to public addresses over https. If this is a machine of your own, "
            "ask whoever runs Clausewise to allow it with CLAUSEWISE_HOOK_NETWORKS."
        )
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, parts.hostname, str(found[0]), port, path)


def lookup(host: str, port: int) -> list[Ip]:
    """Return the IP addresses that a name stands for. Raises OSError where there are none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise BadTargetError("That is no web address. Copy it again, from https:// on.") from error
    return [ipaddress.ip_address(str(each[4][0]).partition("%")[0]) for each in found]


def _allowed(ip: Ip, scheme: str) -> bool:
    if any(ip in network for network in settings.HOOK_NETWORKS):
        return True
    return scheme == "https" and is_public(ip)


def is_public(ip: Ip) -> bool:
    """Whether an address is out on the internet, also seen through what wraps it in IPv6."""
    return all(each.is_global and not each.is_multicast for each in (ip, *_wrapped(ip)))


def _wrapped(ip: Ip) -> list[Ip]:
    """Return the IPv4 addresses that an IPv6 one leads to."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    inner: list[Ip | None] = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in NAT64:
        inner.append(ipaddress.IPv4Address(int(ip) & IPV4_BITS))
    return [each for each in inner if each is not None]
