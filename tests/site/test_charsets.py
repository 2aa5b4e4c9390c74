"""What is sent in another character set than UTF-8 is refused, and never a fault of ours."""

import pytest

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize("charset", ["utf-7", "latin-1", "no-such-set"])
def test_a_form_in_another_character_set_is_refused_in_words(signed_in, charset):
    client = signed_in("headteacher", "ash-lane")
    client.handler.enforce_csrf_checks = True

    response = client.generic(
        "POST", "/answers/", b"a=b", content_type=f"{FORM}; charset={charset}"
    )

    assert response.status_code == 400
    assert "Send it as UTF-8" in response.content.decode()


@pytest.mark.parametrize("kind", [FORM, f"{FORM}; charset=UTF-8", f"{FORM}; charset=utf8"])
def test_a_form_in_utf_8_is_read_whether_or_not_it_says_so(signed_in, kind):
    client = signed_in("headteacher", "ash-lane")

    assert client.post("/account/demo/", "a=b", content_type=kind).status_code != 400
