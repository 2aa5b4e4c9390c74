"""What the pages of signing in say of a field that is left out."""

import pytest

from pages import words


@pytest.mark.parametrize(
    ("page", "given", "said"),
    [
        ("/account/sign-in/", {"login": "a@b.example"}, "Enter your password"),
        ("/account/sign-in/", {"password": "x"}, "Enter your e-mail address"),
        ("/account/password/forgotten/", {}, "Enter your e-mail address"),
    ],
)
def test_a_field_left_out_is_named_in_plain_words(client, db, page, given, said):
    assert said in words(client.post(page, given))


def test_whoever_forgot_their_password_is_told_what_happens_next(client, db):
    assert "We send you a link by which you set a new password" in words(
        client.get("/account/password/forgotten/")
    )
