"""What a network manager sets so that people sign in with the school's accounts."""

import pytest

from clausewise.site.environment import BadSettingError, breached_passwords, idle_minutes
from clausewise.site.identity import identity_providers
from openid_server import environment

TENANT = "aaaaaaaa-0000-4000-8000-000000000001"


def settings_of(name, **more):
    found = identity_providers(environment("http://127.0.0.1:9") | more)
    return next(each["settings"] for each in found if each["provider_id"] == name)


def test_without_settings_there_is_no_such_way_to_sign_in():
    assert identity_providers({}) == []


def test_one_tenant_is_asked_directly_and_several_by_microsofts_common_address():
    one = settings_of("microsoft", CLAUSEWISE_MICROSOFT_TENANTS=TENANT)
    several = settings_of("microsoft")

    assert one["server_url"] == f"http://127.0.0.1:9/{TENANT}/v2.0"
    assert several["server_url"] == "http://127.0.0.1:9/organizations/v2.0"


def test_the_real_addresses_are_those_of_microsoft_and_google():
    given = environment("")
    del given["CLAUSEWISE_MICROSOFT_SERVER"], given["CLAUSEWISE_GOOGLE_SERVER"]

    addresses = [each["settings"]["server_url"] for each in identity_providers(given)]

    assert addresses == [
        "https://login.microsoftonline.com/organizations/v2.0",
        "https://accounts.google.com",
    ]


def test_google_is_told_which_domain_to_offer():
    assert settings_of("google")["auth_params"]["hd"] == "*"
    only = settings_of("google", CLAUSEWISE_GOOGLE_DOMAINS="ash-lane.example")
    assert only["auth_params"]["hd"] == "ash-lane.example"


@pytest.mark.parametrize("name", ["microsoft", "google"])
def test_a_second_factor_asked_elsewhere_counts_only_on_a_clear_yes(name):
    setting = f"CLAUSEWISE_{name.upper()}_SECOND_FACTOR"

    assert settings_of(name, **{setting: "yes"})["second_factor"]
    assert not settings_of(name, **{setting: "true"})["second_factor"]
    assert not settings_of(name)["second_factor"]


@pytest.mark.parametrize(
    "missing",
    [
        "CLAUSEWISE_MICROSOFT_CLIENT_SECRET",
        "CLAUSEWISE_MICROSOFT_TENANTS",
        "CLAUSEWISE_MICROSOFT_DOMAINS",
        "CLAUSEWISE_GOOGLE_CLIENT_SECRET",
        "CLAUSEWISE_GOOGLE_DOMAINS",
    ],
)
def test_half_a_setting_is_refused_by_name(missing):
    with pytest.raises(BadSettingError, match=f"but {missing} is not"):
        identity_providers(environment("http://127.0.0.1:9", **{missing: " , "[:0]}))


def test_a_list_of_leaked_passwords_must_be_there(tmp_path):
    path = str(tmp_path / "leaked.txt")

    with pytest.raises(BadSettingError, match="which cannot be read"):
        breached_passwords({"CLAUSEWISE_BREACHED_PASSWORDS": path})
    (tmp_path / "leaked.txt").touch()
    assert breached_passwords({"CLAUSEWISE_BREACHED_PASSWORDS": path}) == path
    assert breached_passwords({}) == ""


def test_one_is_signed_out_after_half_an_hour_unless_it_says_otherwise():
    assert idle_minutes({}) == 30
    assert idle_minutes({"CLAUSEWISE_IDLE_MINUTES": "10"}) == 10


@pytest.mark.parametrize("text", ["0", "4", "721", "half an hour", "-30", "1.5", ""])
def test_another_time_is_refused_with_what_is_possible(text):
    with pytest.raises(BadSettingError, match="from 5 to 720"):
        idle_minutes({"CLAUSEWISE_IDLE_MINUTES": text})
