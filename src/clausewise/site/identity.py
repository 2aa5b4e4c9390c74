"""Whose accounts people may sign in with, as the environment says: Microsoft's or Google's."""

from collections.abc import Mapping

from clausewise.site.environment import BadSettingError

MICROSOFT = "https://login.microsoftonline.com"
GOOGLE = "https://accounts.google.com"
ANY_TENANT = "organizations"


def identity_providers(environ: Mapping[str, str]) -> list[dict[str, object]]:
    """Return what django-allauth needs to know of each provider that is set up; none by default.

    Raises `BadSettingError` where one is set up by half.
    """
    return [*_microsoft(environ), *_google(environ)]


def _microsoft(environ: Mapping[str, str]) -> list[dict[str, object]]:
    if not environ.get("CLAUSEWISE_MICROSOFT_CLIENT_ID"):
        return []
    client, secret = _client(environ, "CLAUSEWISE_MICROSOFT")
    tenants = _words(environ, "CLAUSEWISE_MICROSOFT_TENANTS", "the directory (tenant) IDs allowed")
    domains = _words(environ, "CLAUSEWISE_MICROSOFT_DOMAINS", "the domains of staff addresses")
    server = environ.get("CLAUSEWISE_MICROSOFT_SERVER", MICROSOFT).rstrip("/")
    at = tenants[0] if len(tenants) == 1 else ANY_TENANT
    settings = _common(environ, "CLAUSEWISE_MICROSOFT", f"{server}/{at}/v2.0") | {
        "tenants": tenants,
        "domains": domains,
        "auth_params": {"prompt": "select_account"},
    }
    return [_app("microsoft", "Microsoft", (client, secret), settings)]


def _google(environ: Mapping[str, str]) -> list[dict[str, object]]:
    if not environ.get("CLAUSEWISE_GOOGLE_CLIENT_ID"):
        return []
    client, secret = _client(environ, "CLAUSEWISE_GOOGLE")
    domains = _words(environ, "CLAUSEWISE_GOOGLE_DOMAINS", "the school's Google Workspace domains")
    server = environ.get("CLAUSEWISE_GOOGLE_SERVER", GOOGLE).rstrip("/")
    hint = domains[0] if len(domains) == 1 else "*"
    settings = _common(environ, "CLAUSEWISE_GOOGLE", server) | {
        "hosted_domains": domains,
        "domains": domains,
        "auth_params": {"prompt": "select_account", "hd": hint},
    }
    return [_app("google", "Google", (client, secret), settings)]


def _common(environ: Mapping[str, str], prefix: str, server: str) -> dict[str, object]:
    # a shared computer holds somebody's account already: people choose theirs every time
    return {
        "server_url": server,
        "oauth_pkce_enabled": True,
        "fetch_userinfo": False,
        "token_auth_method": "client_secret_post",
        "second_factor": environ.get(f"{prefix}_SECOND_FACTOR") == "yes",
    }


def _app(
    name: str, title: str, client: tuple[str, str], settings: dict[str, object]
) -> dict[str, object]:
    return {
        "provider_id": name,
        "name": title,
        "client_id": client[0],
        "secret": client[1],
        "settings": settings,
    }


def _client(environ: Mapping[str, str], prefix: str) -> tuple[str, str]:
    secret = environ.get(f"{prefix}_CLIENT_SECRET", "")
    if not secret:
        raise BadSettingError(
            f"{prefix}_CLIENT_ID is set, but {prefix}_CLIENT_SECRET is not. Give both, or neither."
        )
    return environ[f"{prefix}_CLIENT_ID"], secret


def _words(environ: Mapping[str, str], name: str, meaning: str) -> list[str]:
    words = [word.strip().lower() for word in environ.get(name, "").split(",") if word.strip()]
    if not words:
        client = name.rpartition("_")[0] + "_CLIENT_ID"
        raise BadSettingError(
            f"{client} is set, but {name} is not. Give {meaning}, with commas between them: "
            "without it anybody's account would do."
        )
    return words
