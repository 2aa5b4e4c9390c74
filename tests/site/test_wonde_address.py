"""Wonde is asked over TLS alone, in the school's region."""

import pytest

from clausewise.site.environment import BadSettingError, wonde_address


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, "https://api.wonde.com"),
        (
            {"CLAUSEWISE_WONDE_ADDRESS": "https://api-ap-southeast-2.wonde.com/"},
            "https://api-ap-southeast-2.wonde.com",
        ),
        ({"CLAUSEWISE_WONDE_ADDRESS": "http://127.0.0.1:1"}, "http://127.0.0.1:1"),
    ],
)
def test_the_address_is_that_of_the_region(given, address):
    assert wonde_address(given) == address


@pytest.mark.parametrize("text", ["http://api.wonde.com", "api.wonde.com", "https://", "ftp://x"])
def test_an_address_without_tls_is_refused(text):
    with pytest.raises(BadSettingError, match="Give the https address"):
        wonde_address({"CLAUSEWISE_WONDE_ADDRESS": text})


@pytest.mark.parametrize("text", ["https://[::1", "https://api.wonde.com:99999"])
def test_what_is_no_address_at_all_is_refused_as_well(text):
    with pytest.raises(BadSettingError, match="Give the https address"):
        wonde_address({"CLAUSEWISE_WONDE_ADDRESS": text})
