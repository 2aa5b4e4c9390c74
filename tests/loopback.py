"""Closes sockets to everything but this machine."""

import ipaddress
import socket
from functools import wraps


def is_loopback(host):
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def only_loopback(connect):
    """Wrap a socket's `connect` so that it refuses any address that is not on this machine."""

    @wraps(connect)
    def guarded(self, address):
        if self.family in {socket.AF_INET, socket.AF_INET6} and not is_loopback(address[0]):
            raise ConnectionRefusedError(
                f"tests may not leave this machine, not even for {address}"
            )
        return connect(self, address)

    return guarded
