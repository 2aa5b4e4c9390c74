"""A former colleague and a former pupil of whom every table knows something."""

from datetime import date, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.utils import timezone

from clausewise.features.people.api import (
    Absence,
    Appointment,
    Contact,
    FlagReason,
    Membership,
    Person,
    Pupil,
    Tie,
    index_contacts,
    index_pupils,
    index_staff,
)
from clausewise.features.people.models import Declaration, DirectoryKey, Hold, InDirectory, Upload
from clausewise.features.policies.models import Dismissal, DraftClause, PolicyDraft
from clausewise.features.tasks.models import Choice, Feed, Hook, Notice, Task

BEGAN, ENDED = date(2010, 9, 1), date(2014, 8, 31)
NAME = "Quillfeather"
MADE = {"starts": BEGAN, "ends": ENDED}


def colleague(school):
    """Return somebody who left long ago, known to every table that can know a person."""
    person = Person.objects.create_user(f"z@{NAME}.example", first_name=NAME, last_name=NAME)
    standing = {"person": person, "organisation": school, **MADE}
    Membership.objects.create(**standing, work="employee", job_title=f"{NAME}’s job")
    Appointment.objects.create(**standing, role="slt")
    Absence.objects.create(**standing, deputy=person)
    Hold.objects.create(**standing, cause="police")
    _account(person)
    _at_school(person, school)
    _tasks(person, school)
    index_staff([person], school)
    return person


def _account(person):
    EmailAddress.objects.create(user=person, email=person.email)
    Authenticator.objects.create(user=person, type="totp", data={})
    SocialAccount.objects.create(user=person, provider="x", uid=NAME, extra_data={"name": NAME})
    seen = {"ip": "192.0.2.1", "user_agent": NAME, "session_key": "k"}
    UserSession.objects.create(user=person, **seen)


def _at_school(person, school):
    own = {"person": person, "organisation": school}
    declared(person, school, child=NAME, decided_by=person, reason=NAME)
    DirectoryKey.objects.create(organisation=school, name="Entra ID", digest="d", made_by=person)
    told = dict.fromkeys(("user_name", "external_id", "display_name", "title"), NAME)
    InDirectory.objects.create(**own, **told, emails=[{"value": f"z@{NAME}.example"}])
    _draft(person, school)
    Upload.objects.create(**own, kind="staff", name=f"{NAME}.csv", content=b"")


def _draft(person, school):
    made = {"organisation": school, "brought_by": person, "brought_at": timezone.now()}
    draft = PolicyDraft.objects.create(**made, ref="q", file_name="policy.docx")
    what = {"draft": draft, "organisation": school, "place": 1, "name": "1", "summary": "x"}
    left = {"draft": draft, "organisation": school, "rule": "twitter", "reason": "x"}
    Dismissal.objects.create(**left, dismissed_by=person, dismissed_at=timezone.now())
    DraftClause.objects.create(**what, decided_by=person, kind="information", force="statement")


def declared(person, school, child="", description=f"Tells of {NAME}", **given):
    """Note what somebody declared."""
    days = {"submitted": BEGAN, "expires": ENDED}
    texts = {"child": child, "description": description}
    what = {"relationship": "close_family", "about": "pupil", "decides": "headteacher"}
    own = {"person": person, "organisation": school}
    return Declaration.objects.create(**own, **what, **texts, **days, **given)


def _tasks(person, school):
    now = timezone.now() - timedelta(days=4000)
    made = {"added_at": now, "changed_at": now}
    Choice.objects.create(person=person)
    Feed.objects.create(person=person, digest="f", made_at=now)
    hook = Hook.objects.create(person=person, channel="teams", url=f"https://{NAME}.example/")
    sent = {"kind": "tasks.hand_over", "organisation": school, "person": person, "next_at": now}
    Notice.objects.create(**sent, **made, key="1", channel="email")
    Notice.objects.create(**sent, **made, key="1", channel="teams", hook=hook)
    part = dict.fromkeys(("person", "taken_by", "asked_by", "closed_by"), person)
    Task.objects.create(kind="policies.sign", organisation=school, key=NAME[:1], **part, **made)


def family(school):
    """Return a pupil who left long ago, with a parent, a flag and a hold of the past."""
    names = {"first_name": NAME, "last_name": NAME, "known_as": NAME, "admission_number": "A77"}
    pupil = Pupil.objects.create(organisation=school, left=ENDED, do_not_publish=True, **names)
    contact = Contact.objects.create(organisation=school, last_name=NAME, email=f"c@{NAME}.example")
    Tie.objects.create(pupil=pupil, contact=contact)
    FlagReason.objects.create(pupil=pupil, reason=NAME)
    Hold.objects.create(pupil=pupil, organisation=school, cause="police", **MADE)
    index_pupils([pupil])
    index_contacts([contact])
    return pupil


def rows_of(key):
    """Return the rows of one foreign key, such as `people.Hold.person`, that refer to somebody."""
    table, _, field = key.rpartition(".")
    return apps.get_model(table).objects.filter(**{f"{field}__isnull": False})
