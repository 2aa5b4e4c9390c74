"""The people: whether somebody can let the others in."""

from clausewise.features.people.api import is_set_up, not_looked_after
from clausewise.site.doctor.site import Finding, Site

NAMED = 3


def administrators(site: Site) -> Finding:
    """Whether each organisation has an administrator, its own or its trust's, who can sign in."""
    if site.demo:
        return Finding("the demo is entered without")
    if not is_set_up():
        return Finding(
            "no school is set up here yet",
            "Set one up, with its first administrator: clausewise add-administrator",
        )
    lost = [each.slug for each in not_looked_after(site.now.date())]
    if not lost:
        return Finding("every organisation has one who can sign in")
    more = ", …" if len(lost) > NAMED else ""
    return Finding(
        f"none who can sign in at {', '.join(lost[:NAMED])}{more} ({len(lost)} in all)",
        f"Give each one, or a new way in: clausewise add-administrator --slug {lost[0]}",
    )
