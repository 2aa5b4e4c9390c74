"""What people reach: the address, the look of the pages, the policies."""

from ipaddress import ip_address

from django.core.checks import WARNING, run_checks

from clausewise.engine.errors import PackError
from clausewise.features.policies.api import Library
from clausewise.site.doctor.site import Finding, Site


def address(site: Site) -> Finding:
    """Whether what people type and read is protected on its way."""
    said = f"{site.address.scheme}://{site.address.host}"
    if site.address.is_secure or _is_this_machine(site.address.host):
        return Finding(said)
    return Finding(
        f"{said} is not encrypted: passwords could be read on their way",
        "Give CLAUSEWISE_ADDRESS an https address, and let the web server hold its certificate.",
    )


def style_sheet(site: Site) -> Finding:
    """Whether the look of the pages has been built."""
    if site.styles.is_file():
        return Finding("built")
    return Finding("the pages have no style sheet", "Run: make setup")


def policies(site: Site) -> Finding:
    """Whether every policy can be read."""
    library = Library(*site.packs)
    for name in library.names:
        try:
            library.pack(name)
        except PackError as error:
            return Finding(
                f"{name} cannot be read: {error}",
                "See what is wrong with it: clausewise lint, followed by its folder",
            )
    return Finding(f"{len(library.names)} can be asked")


def deployment(site: Site) -> Finding:
    """Whether Django finds anything to mend before the site is put on a network."""
    if not site.address.is_secure and _is_this_machine(site.address.host):
        return Finding("on this machine alone: not asked")
    found = [
        each
        for each in run_checks(include_deployment_checks=True)
        if each.level >= WARNING and not each.is_silenced()
    ]
    if not found:
        return Finding("Django finds nothing to mend")
    return Finding("; ".join(f"{each.id}: {each.msg}" for each in found), _advice(found[0].hint))


def _advice(hint: str | None) -> str:
    return hint or "Look each code up in Django's list of system checks."


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
