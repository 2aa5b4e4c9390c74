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

AUDIT_ACTS = (
    "clausewise.features.audit.acts.ACTS",
    "clausewise.features.people.organisations.acts.ACTS",
    "clausewise.features.people.school_settings.acts.ACTS",
    "clausewise.features.tasks.acts.ACTS",
    "clausewise.features.people.acts.ACTS",
    "clausewise.features.people.sign_in.acts.ACTS",
    "clausewise.features.policies.acts.ACTS",
)
"""Where each feature keeps the sentences that say its acts on the page of the audit record."""
AUDIT_NAMES = {
    "directory_key": "clausewise.features.people.audited.directory_keys",
    "organisation": "clausewise.features.people.audited.organisations",
    "person": "clausewise.features.people.audited.people",
    "role": "clausewise.features.people.audited.roles",
    "task_kind": "clausewise.features.tasks.kinds.named",
}
"""For each kind of thing in the audit record, the function that names such things for a reader."""
AUDIT_PEOPLE = "clausewise.features.people.audited.people_named"
"""The function that finds those who act by a part of their name or address, for the same page."""
AUDIT_REACH = "clausewise.features.people.audited.reach"
"""The function that says whose entries somebody may read from an organisation's page."""
AUDIT_HIDES: tuple[str, ...] = ()
"""Functions that say which things a reader must not know of, so that no entry about them shows."""
NAVIGATION_OUTSIDE = ("/o/", "/my/", "/account/")
"""Where the pages are that belong to no entry of the menu."""

NAVIGATION_COUNTS = {"tasks:home": "clausewise.features.tasks.queries.count_needing"}
"""For an entry of the menu, the function of a request that counts what needs whoever asks."""

ORGANISATION_LINKS = (
    ("People", "people:staff", "people.see_staff"),
    ("Coverage: what carries each clause of the policy", "policies:coverage", "home.see"),
    ("Policies being put to work", "policies:drafts", "policies.draft"),
    ("Audit record", "audit:page", "audit.read"),
    ("Settings: name, colour, logo and times", "people:settings", "organisations.change"),
    ("What leavers left behind", "people:leavers", "people.see_leavers"),
    ("Notices: where they go, and which did not arrive", "tasks:notices", "tasks.run_notices"),
)
"""What an organisation's page leads to: a text, a route's name and the permission it needs."""

QUICK_ACTIONS = (("Ask whether something is allowed", "policies:start", ""),)
"""What one can start from one's first page, listed in the same way."""

TASK_KINDS = ("clausewise.features.tasks.kinds.OWN",)
"""Where each feature lists its kinds of task."""
PEOPLE_HANGING = ("clausewise.features.tasks.hanging.hanging",)
"""Functions that say what of a feature's own hangs on people who leave an organisation."""
PEOPLE_ERASING = ("clausewise.features.tasks.actions.erasing.erase_choices",)
"""Functions that take away what a feature keeps of people who are past their time."""
PEOPLE_TOLD_OF_ABSENCES = ("clausewise.features.tasks.away.tell_of_absence",)
"""Functions that tell people who is away and who stands in."""
