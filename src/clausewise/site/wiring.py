"""The composition root: which features there are, and what each is handed."""

FEATURES = (
    "clausewise.features.audit",
    "clausewise.features.people",
    "clausewise.features.tasks",
    "clausewise.features.policies",
)

NAVIGATION = (
    ("Ask", "policies:start"),
    ("Compare", "policies:compare"),
    ("Handbook", "policies:handbooks"),
)
"""The menu for everyone."""
NAVIGATION_SIGNED_IN = (("Home", "tasks:home"), *NAVIGATION)
"""The menu for those who have signed in."""

AUDIT_ACTS = (
    "clausewise.features.audit.acts.ACTS",
    "clausewise.features.people.sign_in.acts.ACTS",
)
"""Where each feature keeps the sentences that say its acts on the page of the audit record."""
AUDIT_NAMES = {
    "organisation": "clausewise.features.people.audited.organisations",
    "person": "clausewise.features.people.audited.people",
    "role": "clausewise.features.people.audited.roles",
}
"""For each kind of thing in the audit record, the function that names such things for a reader."""
AUDIT_REACH = "clausewise.features.people.audited.reach"
"""The function that says whose entries somebody may read from an organisation's page."""
AUDIT_HIDES: tuple[str, ...] = ()
"""Functions that say which things a reader must not know of, so that no entry about them shows."""
