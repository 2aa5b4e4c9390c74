import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from clausewise.site.environment import (
    BadSettingError,
    address,
    audit_keys,
    data_folder,
    secret_key,
)


def test_without_an_address_the_site_answers_on_this_machine_only():
    found = address({})

    assert (found.scheme, found.host, found.is_secure) == ("http", "127.0.0.1", False)


def test_a_school_gives_the_address_that_people_type():
    found = address({"CLAUSEWISE_ADDRESS": "https://policy.school.example:8443/start"})

    assert (found.host, found.is_secure) == ("policy.school.example", True)


def test_an_address_of_figures_alone_keeps_its_brackets():
    found = address({"CLAUSEWISE_ADDRESS": "https://[2001:DB8::1]:8443/start"})

    assert (found.url, found.host) == ("https://[2001:db8::1]:8443", "[2001:db8::1]")


@pytest.mark.parametrize(
    "text",
    [
        "policy.school.example",
        "ftp://school.example",
        "https://",
        "",
        "https://[::1",
        "https://school.example:99999",
        "https://school.example:door",
        "https://school.example:0",
    ],
)
def test_an_address_that_is_not_whole_is_refused_with_an_example(text):
    with pytest.raises(BadSettingError, match=r"such as https://policy\.school\.example"):
        address({"CLAUSEWISE_ADDRESS": text})


def test_the_data_folder_is_made_for_its_owner_only(tmp_path):
    folder = data_folder({"CLAUSEWISE_DATA": str(tmp_path / "new" / "data")})

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_data_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(BadSettingError, match="Give a folder that Clausewise may write to"):
        data_folder({"CLAUSEWISE_DATA": str(tmp_path / "file" / "data")})


def test_a_key_that_is_given_is_used(tmp_path):
    assert secret_key({"CLAUSEWISE_SECRET_KEY": "given"}, tmp_path) == "given"
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_made_once_and_kept_from_others(tmp_path):
    first = secret_key({}, tmp_path)

    assert len(first) >= 50
    assert secret_key({}, tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_the_key(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: secret_key({}, tmp_path), range(40)))

    assert len(keys) == 1
    assert [kept.name for kept in tmp_path.iterdir()] == ["secret-key"]


def test_the_key_of_the_audit_record_is_made_once_in_a_file_of_its_own(tmp_path):
    kept = audit_keys({}, tmp_path)
    first = kept.read_text()

    assert audit_keys({}, tmp_path).read_text() == first
    assert len(first.strip()) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_file_of_audit_keys_that_is_given_is_used_and_must_be_there(tmp_path):
    given = tmp_path / "mounted"
    with pytest.raises(BadSettingError, match="where there is no file"):
        audit_keys({"CLAUSEWISE_AUDIT_KEYS": str(given)}, tmp_path)
    given.touch()

    assert audit_keys({"CLAUSEWISE_AUDIT_KEYS": str(given)}, tmp_path) == given
