"""Every route says who may open it."""

from django.urls import URLPattern, URLResolver

from clausewise.ui.permissions import permission_of


def unguarded(patterns, before=""):
    complaints = []
    for pattern in patterns:
        address = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            complaints += unguarded(pattern.url_patterns, address)
        elif isinstance(pattern, URLPattern) and permission_of(pattern.callback) is None:
            complaints.append(f"/{address}: its view carries neither @needs(…) nor @public")
    return complaints
