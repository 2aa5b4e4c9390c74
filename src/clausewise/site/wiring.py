"""The composition root: which features there are, and what each is handed."""

FEATURES = ("clausewise.features.policies",)

NAVIGATION = (
    ("Ask", "policies:start"),
    ("Compare", "policies:compare"),
    ("Handbook", "policies:handbooks"),
)
