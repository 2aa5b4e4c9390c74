"""What is done with a school's settings, in words for the audit record."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("organisations.settings_changed", "Settings changed", "{by} changed the settings"),
    Act("organisations.logo_removed", "Logo removed", "{by} removed the logo"),
)
