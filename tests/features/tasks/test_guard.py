"""Notices go to public https addresses, and nowhere that trusts this machine."""

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.tasks.sending.guard import BadTargetError, is_public, target

INSIDE = (
    *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16"),
    *("100.64.0.0/10", "0.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "198.18.0.0/15"),
    *("::1/128", "fe80::/10", "fc00::/7", "ff00::/8"),
)


@pytest.fixture(autouse=True)
def nothing_allowed(settings):
    settings.HOOK_NETWORKS = ()


def addresses(network):
    network = ipaddress.ip_network(network)
    first = int(network.network_address)
    last = first + network.num_addresses - 1
    return st.integers(first, last).map(type(network.network_address))


@given(st.sampled_from(INSIDE).flatmap(addresses))
def test_no_inside_address_is_public(ip):
    assert not is_public(ip)


@given(
    addresses("10.0.0.0/8"),
    st.sampled_from(["::ffff:{}", "64:ff9b::{}", "2002:{}::1"]),
)
def test_wrapping_an_inside_address_does_not_make_it_public(ip, wrap):
    written = f"{int(ip) >> 16:x}:{int(ip) & 0xFFFF:x}" if "2002" in wrap else str(ip)

    assert not is_public(ipaddress.ip_address(wrap.format(written)))


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "1.1.1.1"])
def test_what_is_out_on_the_internet_is_public(ip):
    assert is_public(ipaddress.ip_address(ip))


def test_a_public_https_address_is_let_through_with_where_to_connect():
    found = target("https://8.8.8.8:8443/a/b?c=d")

    assert (found.ip, found.port, found.path) == ("8.8.8.8", 8443, "/a/b?c=d")
    assert target("https://8.8.8.8").path == "/"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://8.8.8.8/", "only to public addresses over https"),
        ("https://127.0.0.1/", "only to public addresses"),
        ("https://localhost/", "only to public addresses"),
        ("https://[::ffff:10.0.0.1]/", "only to public addresses"),
        ("https://0x7f000001/", "only to public addresses"),
        ("https://2130706433/", "only to public addresses"),
        ("ftp://8.8.8.8/", "from https:// on"),
        ("school.example/hook", "from https:// on"),
        ("https:///hook", "from https:// on"),
        ("https://8.8.8.8:99999/", "no web address"),
        ("https://[8.8.8.8/", "no web address"),
        (f"https://{'a' * 70}.example/", "no web address"),
        ("https://me:secret@8.8.8.8/", "user name"),
    ],
)
def test_anything_else_is_refused_with_the_reason(url, why):
    with pytest.raises(BadTargetError, match=why):
        target(url)


def test_a_name_that_nobody_knows_is_no_address():
    with pytest.raises(OSError, match=r"."):
        target("https://nobody.invalid/")


def test_an_operator_may_let_them_into_a_network_of_their_own(settings):
    settings.HOOK_NETWORKS = (ipaddress.ip_network("127.0.0.0/8"),)

    assert target("http://127.0.0.1:80/").ip == "127.0.0.1"
    with pytest.raises(BadTargetError):
        target("https://10.0.0.1/")


def test_every_address_of_a_name_must_be_allowed(settings):
    found = {each[4][0] for each in socket.getaddrinfo("localhost", 80)}
    settings.HOOK_NETWORKS = (ipaddress.ip_network("127.0.0.2/32"),)

    assert found
    with pytest.raises(BadTargetError):
        target("http://localhost/")
