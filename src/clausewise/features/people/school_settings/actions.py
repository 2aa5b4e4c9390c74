"""Changing what an organisation sets for itself."""

from datetime import date

from django.db import transaction

from clausewise.features.audit.api import record
from clausewise.features.people.models import Logo, Organisation, Person, Settings
from clausewise.features.people.school_settings.inherited import own_settings
from clausewise.features.people.writing import check_may


def change_settings(
    *, by: Person, settings: Settings, changed: list[str], logo: bytes | None, day: date
) -> None:
    """Keep what an organisation set, and its logo if there is a new one.

    `changed` names the fields that differ; the record holds those names and what is no name.
    """
    check_may(by, "organisations.change", settings.organisation, day)
    plain = ("colour", "idle_minutes", "digest_hour", "digest_days")
    with transaction.atomic():
        settings.turn += 1
        settings.save()
        if logo is not None:
            Logo.objects.update_or_create(
                organisation=settings.organisation, defaults={"png": logo}
            )
        details = {name: getattr(settings, name) for name in plain if name in changed}
        record(
            by,
            "organisations.settings_changed",
            settings.organisation,
            details={"changed": sorted(changed), **details},
        )


def remove_logo(*, by: Person, organisation: Organisation, day: date) -> None:
    """Show the organisation with the logo of what is above it again, or without one."""
    check_may(by, "organisations.change", organisation, day)
    with transaction.atomic():
        Logo.objects.filter(organisation=organisation).delete()
        settings = own_settings(organisation)
        settings.turn += 1
        settings.save()
        record(by, "organisations.logo_removed", organisation)
