"""The composition root: which features there are, and what each is handed."""

FEATURES = (
    "clausewise.features.audit",
    "clausewise.features.people",
    "clausewise.features.tasks",
    "clausewise.features.policies",
)

POLICY_LIBRARY = "clausewise.features.policies.api.founding"
"""Where the people feature finds the policies that organisations have adopted."""

NAVIGATION = (
    ("Ask", "policies:start"),
    ("Compare", "policies:compare"),
    ("Handbook", "policies:handbooks"),
)
"""The menu for everyone."""
NAVIGATION_SIGNED_IN = (("Home", "tasks:home"), *NAVIGATION)
"""The menu for those who have signed in."""
