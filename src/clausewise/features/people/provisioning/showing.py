"""How a person looks to a directory."""

from collections.abc import Iterable

from scim2_models import Meta

from clausewise.features.people.models import InDirectory, Membership, Person
from clausewise.features.people.provisioning.reach import Reach
from clausewise.features.people.provisioning.shapes import Email, Employee, Employment, Name

Users = Iterable[Person]


def users(reach: Reach, people: Users, root: str) -> list[Employee]:
    """Show people, in order; `root` is the address of the directory's own pages."""
    people = list(people)
    told = InDirectory.objects.filter(organisation=reach.key.organisation_id, person__in=people)
    said = {each.person_id: each for each in told}
    members = Membership.objects.filter(person__in=people, organisation__in=reach.organisations)
    latest = {each.person_id: each for each in members.order_by("starts", "pk")}
    here = {*reach.here().filter(pk__in=[each.pk for each in people])}
    return [
        _user(each, said.get(each.pk), latest.get(each.pk), root, active=each in here)
        for each in people
    ]


def _user(
    person: Person,
    told: InDirectory | None,
    member: Membership | None,
    root: str,
    *,
    active: bool,
) -> Employee:
    emails = [Email(**each) for each in told.emails] if told else []
    if not (told and told.waiting) and person.email not in {address(each) for each in emails}:
        emails = [Email(value=person.email, type="work", primary=True)]
    shown = Employee(
        id=person.ref,
        external_id=(told and told.external_id) or None,
        user_name=told.user_name if told else person.email,
        name=Name(given_name=person.first_name, family_name=person.last_name),
        display_name=(told and told.display_name) or None,
        title=(told.title if told else member and member.job_title) or None,
        active=active and person.is_active,
        emails=emails,
        meta=Meta(resource_type="User", location=f"{root}Users/{person.ref}"),
    )
    if told and told.department:
        shown[Employment] = Employment(department=told.department)
    return shown


def address(email: Email) -> str:
    """Return an e-mail address as people are known by it."""
    return str(email.value).lower()
