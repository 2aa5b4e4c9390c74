import pytest


@pytest.fixture
def headers(client, db):
    return client.get("/").headers


def test_pages_load_nothing_from_elsewhere(headers):
    policy = headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cache-Control", "private, no-cache"),
    ],
)
def test_every_page_is_guarded_by(headers, name, value):
    assert headers[name] == value


def test_what_somebody_sees_is_not_kept_for_the_next_at_that_computer(signed_in):
    response = signed_in("headteacher", "ash-lane").get("/home/")

    assert response.headers["Cache-Control"] == "private, no-store"
