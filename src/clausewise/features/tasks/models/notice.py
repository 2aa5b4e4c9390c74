"""Notices on their way, and where a person or a school wants them."""

from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from clausewise.features.people.api import Organisation, Person, new_reference
from clausewise.features.tasks.kinds import kind_of, kinds


class Channel(models.TextChoices):
    """By what a notice travels."""

    EMAIL = "email", "E-mail"
    TEAMS = "teams", "Microsoft Teams"
    WEBHOOK = "webhook", "Webhook"


class Pace(models.TextChoices):
    """Of what somebody is told as soon as it happens."""

    ALL = "all", "Everything, at once"
    URGENT = "urgent", "Only what is urgent"
    NEVER = "never", "Nothing at once"


class Choice(models.Model):
    """How one person wants to be told; without a row, what is urgent and the daily digest."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="notice_choice")
    at_once = models.CharField(max_length=8, choices=Pace.choices, default=Pace.URGENT)
    digest = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.person_id}: {self.at_once}"


class Hook(models.Model):
    """An address that notices are posted to: an organisation's, or one person's own.

    The key that signs what is sent is not kept: it follows from the site's secret key, the
    reference and `turn`, which a new key raises.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, blank=True, related_name="hooks"
    )
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="hooks"
    )
    channel = models.CharField(
        max_length=8, choices=[each for each in Channel.choices if each[0] != "email"]
    )
    url = models.URLField(max_length=1000)
    turn = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) ^ Q(person__isnull=True),
                name="a_hook_is_an_organisations_or_a_persons",
            ),
            models.UniqueConstraint(
                fields=["organisation", "channel"], name="one_hook_for_each_channel"
            ),
            models.UniqueConstraint(
                fields=["person", "channel"], name="one_own_hook_for_each_channel"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.ref}"

    def signing_key(self) -> bytes:
        """Return the 32 bytes that sign what is sent there."""
        made = salted_hmac("clausewise.hook", f"{self.ref}:{self.turn}", algorithm="sha256")
        return bytes(made.digest())

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"hook:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Whose it is; empty for one's own."""
        return self.organisation.ref if self.organisation else ""


class Step(models.TextChoices):
    """How far a notice is."""

    WAITING = "waiting", "Waiting to be sent"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    GIVEN_UP = "given_up", "Given up"
    UNCLEAR = "unclear", "May not have arrived"


TROUBLES = {
    "unreachable": "Nobody answered. Check the address, or the mail server.",
    "refused": "It was refused at the other end.",
    "address": "Notices may not be posted to this address.",
    "gone": "Whoever it was for can no longer sign in.",
    "unanswered": "It was sent, but no answer came.",
    "interrupted": "Clausewise was stopped while it was sending this.",
}


NOBODYS = "tasks.unknown_kind"
"""No permission of anybody: no feature lists the kind any more, and may have kept it secret."""


class Notice(models.Model):
    """One notice to one place. It holds no text: that is made from its kind as it is sent.

    `ref` is what the receiver sees: the Message-ID and the webhook's id, the same on each try.
    `counts` is the digest's: how many tasks of which kind stand how.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    key = models.CharField(max_length=160)
    kind = models.CharField(max_length=60)
    about = models.CharField(max_length=80, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="notices")
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="notices"
    )
    channel = models.CharField(max_length=8, choices=Channel.choices)
    hook = models.ForeignKey(Hook, on_delete=models.CASCADE, null=True, blank=True)
    counts = models.JSONField(default=dict)
    step = models.CharField(max_length=10, choices=Step.choices, default=Step.WAITING)
    tries = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=20, blank=True)
    added_at = models.DateTimeField()
    next_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-added_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "channel", "key"],
                condition=Q(person__isnull=False),
                name="a_person_is_told_once",
            ),
            models.UniqueConstraint(
                fields=["organisation", "channel", "key"],
                condition=Q(person__isnull=True),
                name="an_organisation_is_told_once",
            ),
        ]
        indexes = [models.Index(fields=["step", "next_at"])]

    def __str__(self) -> str:
        return f"{self.kind} by {self.channel}: {self.step}"

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"notice:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Where it comes from."""
        return self.organisation.ref

    @property
    def audit_restricted(self) -> str:
        """The permission without which nobody sees what was done with it; of no kind, nobody."""
        kind = kinds().get(self.kind)
        return kind.restricted if kind else NOBODYS

    @property
    def words(self) -> str:
        """What it says, in a line, to those who see to notices and need not know of everything."""
        kind = kind_of(self.kind)
        return "A confidential notice" if kind.confidential else kind.words

    @property
    def trouble(self) -> str:
        """What was the matter, in words; empty where nothing was."""
        return TROUBLES.get(self.problem, "")
