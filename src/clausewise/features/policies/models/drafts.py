"""A policy's file that was brought in, clause by clause, while people put it to work."""

from django.db import models

from clausewise.engine.pack import ClauseKind

ORGANISATION, PERSON = "people.Organisation", "people.Person"


class PolicyDraft(models.Model):
    """A policy as its file had it. Nothing in it is in force, whatever is decided on its clauses.

    `digest` is the SHA-256 of the file, which itself is not kept. `metadata`, `contents`,
    `history`, `cover` and `signatures` are as `clausewise.documents.model.Document` has them.
    """

    ref = models.CharField(max_length=20, unique=True, editable=False)
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=200, blank=True)
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    metadata = models.JSONField(default=dict)
    contents = models.JSONField(default=list)
    history = models.JSONField(default=list)
    cover = models.JSONField(default=list)
    signatures = models.JSONField(default=list)
    brought_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.title or self.file_name

    @property
    def audit_name(self) -> str:
        """What the audit record knows it by."""
        return f"policy_draft:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """The reference of its organisation."""
        return str(self.organisation.ref)


class State(models.TextChoices):
    """How far people are with a clause."""

    WAITING = "waiting", "To decide"
    ACCEPTED = "accepted", "Accepted"
    CHANGED = "changed", "Changed"


class DraftClause(models.Model):
    """One clause of a draft: what the document says, what was suggested, what was decided.

    `suggested` holds what `clausewise import --json` prints of it; it never changes. The fields
    from `kind` on begin as suggested and are what a person makes of them; `rule` is a rule in the
    pack format, or null for none. Each of `cases` has `say`, `given` (facts as packs write them)
    and `applies`: whether it shows the rule at work or at rest.
    """

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(PolicyDraft, on_delete=models.CASCADE, related_name="clauses")
    place = models.FloatField()
    name = models.CharField(max_length=120)
    parent = models.CharField(max_length=120, blank=True)
    part = models.CharField(max_length=10)
    text = models.TextField()
    lead = models.TextField(blank=True)
    suggested = models.JSONField(default=dict)
    kind = models.CharField(
        max_length=12, choices=[(kind.value, kind.value.title()) for kind in ClauseKind]
    )
    force = models.CharField(max_length=12)
    labels = models.JSONField(default=list)
    job = models.CharField(max_length=10, blank=True)
    summary = models.TextField()
    rule = models.JSONField(null=True)
    cases = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    decided_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "name"], name="one_clause_of_each_name")
        ]
        ordering = ["place"]

    def __str__(self) -> str:
        return f"{self.name} {self.text[:60]}"


class Dismissal(models.Model):
    """A finding of the health check that somebody decided to leave, and why."""

    organisation = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(PolicyDraft, on_delete=models.CASCADE, related_name="dismissals")
    rule = models.CharField(max_length=60)
    clause = models.CharField(max_length=120, blank=True)
    found = models.CharField(max_length=200, blank=True)
    reason = models.TextField()
    dismissed_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    dismissed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "rule", "clause"], name="a_finding_is_dismissed_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.clause}".strip()
