"""The audit record's own acts, in words."""

from clausewise.features.audit.words import Act

ACTS = (
    Act("audit.read", "Audit record read", "{by} read the audit record", everyday=True),
    Act("audit.exported", "Audit record exported", "{by} took a copy of the audit record"),
)
