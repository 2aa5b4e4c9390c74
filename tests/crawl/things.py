"""Everything in the demo that an address may name, by the name that routes give it.

A route that names something new fails the crawl until it is added here.
"""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from clausewise.features.people.api import (
    Absence,
    Appointment,
    Contact,
    Membership,
    Organisation,
    Pupil,
    new_reference,
)
from clausewise.features.people.declarations.actions import Tie, declare
from clausewise.features.people.models import Declaration, DirectoryKey, Upload
from clausewise.features.people.models import Tie as FamilyTie
from clausewise.features.people.provisioning.keys import make_key
from clausewise.features.policies.api import founding
from clausewise.features.policies.models import DraftClause, PolicyDraft
from clausewise.features.tasks.models import Notice, Task

ANYONES = 0
"""The organisation of what belongs to none, as policies do."""
NOWHERE = -1
"""The organisation of what does not exist."""


@dataclass(frozen=True)
class Thing:
    """What may stand in an address, and the key of the organisation that it belongs to."""

    slug: str
    organisation: int = ANYONES


def everything():
    """Return, for each name in routes, what may stand there; one of each does not exist."""
    one, other, *_ = founding().names
    things = {
        "organisation": [Thing(each.slug, each.pk) for each in Organisation.objects.all()],
        "policy": [Thing(one), Thing(other)],
        "one": [Thing(one)],
        "other": [Thing(other)],
        "name": [Thing("0123456789ab")],
        "drafts": _owned(PolicyDraft),
        "place": [Thing(str(each.pk), each.organisation_id) for each in DraftClause.objects.all()],
        "role": [Thing("headteacher"), Thing("communications_manager")],
        "appointment": _owned(Appointment),
        "absence": _owned(Absence),
        "declaration": _owned(Declaration),
        "tasks": _owned(Task),
        "notices": _owned(Notice),
        "staff": [Thing(each.person.ref, each.organisation_id) for each in _members()],
        "pupils": _owned(Pupil),
        "contacts": _owned(Contact),
        "contact": _owned(Contact),
        "import": _owned(Upload),
        "secret": [Thing("nobodys-calendar")],
        "provider_id": [Thing("microsoft")],
        "pk": [Thing("1")],
        "uidb36": [Thing("1")],
        "key": [Thing("abc-def"), *_owned(DirectoryKey)],
        "file": _owned(Upload),
        "rest": [Thing("Groups")],
        "Users": [Thing(each.person.ref, each.organisation_id) for each in _members()],
    }
    return {name: [*found, Thing("no-such-thing", NOWHERE)] for name, found in things.items()}


def _members():
    return Membership.objects.select_related("person").order_by("pk")


def _owned(model):
    """List the things of one kind that an organisation owns and addresses name by reference."""
    return [Thing(each.ref, each.organisation_id) for each in model.objects.order_by("pk")]


def furnish(world):
    """Add to two schools what the rest of the demo has none of: of each kind, one."""
    for slug in ("ash-lane", "brookside"):
        part, school = world.person("employee", slug), world.organisation(slug)
        given = {"person": part, "organisation": school}
        Absence.objects.create(**given, starts=date(2024, 9, 1))
        tie = Tie("pupil", "own_child", "My son in Year 4")
        declare(by=part, organisation=school, tie=tie, day=date(2026, 11, 25))
        pupil = Pupil.objects.create(
            organisation=school, first_name="Ottoline", last_name=f"Quill-{slug}"
        )
        contact = Contact.objects.create(
            organisation=school, first_name="Peregrine", last_name=f"Quill-{slug}"
        )
        FamilyTie.objects.create(pupil=pupil, contact=contact, order=1)
    for slug in ("cadmus", "cflp"):
        draft_of(world.person("administrator", slug), world.organisation(slug))
        by = world.person("administrator", slug)
        make_key(by=by, organisation=world.organisation(slug), name="Entra ID")


def draft_of(by, organisation):
    """Note that somebody brought a policy of one clause in."""
    own = {"organisation": organisation}
    made = {"brought_by": by, "brought_at": timezone.now(), "file_name": "policy.docx"}
    draft = PolicyDraft.objects.create(**own, ref=new_reference(), title="Quill’s rules", **made)
    said = {"kind": "information", "force": "statement", "labels": ["purpose"], "confidence": 0.5}
    said |= {"line": 1, "rule": None, "rule_why": "", "why": ""}
    DraftClause.objects.create(
        **own,
        draft=draft,
        place=1,
        name="1",
        part="paragraph",
        text="Be kind.",
        suggested=said,
        kind="information",
        force="statement",
        labels=["purpose"],
        summary="Be kind.",
    )


def in_reach(things, organisations):
    """Keep, of each kind, two things that are somebody's own and one that belongs elsewhere."""
    kept = {}
    for name, found in things.items():
        firsts = {each.organisation: each for each in reversed(found)}
        ours = [each for key, each in firsts.items() if key in {*organisations, ANYONES}]
        theirs = [each for key, each in firsts.items() if key not in {*organisations, ANYONES}]
        kept[name] = [*ours[:1], *ours[1:][-1:], *theirs[:1]]
    return kept
