import pytest


@pytest.fixture
def headers(client):
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
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cache-Control", "private, no-cache"),
    ],
)
def test_every_page_is_guarded_by(headers, name, value):
    assert headers[name] == value
