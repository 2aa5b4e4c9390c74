"""What the machine may set about mail and webhooks."""

import ipaddress

import pytest

from clausewise.site.environment import BadSettingError
from clausewise.site.networks import hook_networks, trusted_proxies
from clausewise.site.telling import mail

SERVER = {"CLAUSEWISE_EMAIL_HOST": "mail.school.example"}


def test_without_a_mail_server_emails_become_files(tmp_path):
    found = mail({}, "policy.school.example", tmp_path)

    assert found["EMAIL_FILE_PATH"] == str(tmp_path / "outbox")
    assert found["DEFAULT_FROM_EMAIL"] == "clausewise@policy.school.example"


def test_a_mail_server_is_spoken_to_in_secret_unless_told_otherwise(tmp_path):
    found = mail(SERVER, "x.example", tmp_path)
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (
        587,
        True,
        False,
    )

    for word, expected in (("tls", (False, True)), ("none", (False, False))):
        found = mail({**SERVER, "CLAUSEWISE_EMAIL_SECURITY": word}, "x.example", tmp_path)
        assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [("SECURITY", "ssl"), ("PORT", "smtp"), ("PORT", "0"), ("PORT", "99999"), ("PORT", "٣")],
)
def test_what_makes_no_sense_is_refused_with_what_would(tmp_path, name, text):
    given = {**SERVER, f"CLAUSEWISE_EMAIL_{name}": text}

    with pytest.raises(BadSettingError, match=f"CLAUSEWISE_EMAIL_{name} is .*Give"):
        mail(given, "x.example", tmp_path)


def test_networks_of_ones_own_are_listed():
    found = hook_networks({"CLAUSEWISE_HOOK_NETWORKS": "10.2.0.0/16, 192.168.4.7"})

    assert ipaddress.ip_address("10.2.3.4") in found[0]
    assert found[1].num_addresses == 1
    assert hook_networks({}) == ()


@pytest.mark.parametrize("text", ["school.example", "10.2.3.4/16", "10.0.0.0/99"])
def test_what_is_no_network_is_refused(text):
    with pytest.raises(BadSettingError, match="such as 10"):
        hook_networks({"CLAUSEWISE_HOOK_NETWORKS": text})


def test_only_a_web_server_on_this_machine_is_believed_unless_another_is_named():
    assert [*map(str, trusted_proxies({}))] == ["127.0.0.0/8", "::1/128"]
    named = trusted_proxies({"CLAUSEWISE_TRUSTED_PROXIES": "10.2.0.7, 172.30.57.0/24"})
    assert [*map(str, named)] == ["10.2.0.7/32", "172.30.57.0/24"]
    assert trusted_proxies({"CLAUSEWISE_TRUSTED_PROXIES": ""}) == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [("proxy.school.example", "cannot be read"), ("0.0.0.0/0", "own web servers"), ("::/0", "own")],
)
def test_nobody_can_name_a_web_server_that_is_none(text, why):
    with pytest.raises(BadSettingError, match=why):
        trusted_proxies({"CLAUSEWISE_TRUSTED_PROXIES": text})
