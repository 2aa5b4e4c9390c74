"""What the school's own record says of whoever asks a policy: their role and declared ties."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clausewise.engine.vocabulary import Vocabulary
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.declarations.queries import on_record_for
from clausewise.features.people.models import (
    About,
    Declaration,
    Membership,
    Relationship,
    State,
)
from clausewise.features.people.policy import adopted
from clausewise.features.people.viewer import Viewer

ROLE_FACTS = (("headteacher", "headteacher"), ("slt", "senior_leader"))
GOVERNING = {"governor", "chair_of_governors"}
CONTACT = ("connect", "message", "join_group")
"""The acts of being in touch: what an approved declaration agrees to, and nothing else."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared tie that counts today; `approved_by` names the role that agreed to contact."""

    ref: str
    about: str
    relationship: str
    approved_by: str
    note: str

    @property
    def words(self) -> str:
        """The tie in words, without anybody's name."""
        tie = Relationship(self.relationship)
        about = About(self.about).label.lower()
        return f"{tie.label.lower()}, {about}" if tie is not Relationship.NONE else about

    def facts(self, vocabulary: Vocabulary, activity: object) -> dict[str, object]:
        """Return the facts that it states; the approval is one only of being in touch."""
        stated: dict[str, object] = {"counterpart": self.about, "relationship": self.relationship}
        if self.approved_by and activity in CONTACT:
            for fact in vocabulary.facts.values():
                if fact.approval_of == self.approved_by:
                    stated[fact.name] = "written"
        return stated


@dataclass(frozen=True, slots=True)
class OnRecord:
    """The role of whoever asks, as a value of the fact `role`, and their declared ties."""

    role: str = ""
    declared: tuple[Declared, ...] = ()

    def tie(self, ref: str) -> Declared | None:
        """Return the declared tie of that reference, if it is theirs and counts."""
        return next((each for each in self.declared if each.ref == ref), None)


NOTHING_ON_RECORD = OnRecord()


def own_policies(viewer: Viewer) -> tuple[str, ...]:
    """Return the names of the policies of the organisations that somebody belongs to."""
    if viewer.person is None:
        return ()
    return tuple(dict.fromkeys(_policies(viewer).values()))


def on_record(viewer: Viewer, policy: str, day: date) -> OnRecord:
    """Return what the record says of whoever asks, in the organisations that have this policy."""
    if viewer.person is None:
        return NOTHING_ON_RECORD
    places = [pk for pk, name in _policies(viewer).items() if name == policy]
    if not places:
        return NOTHING_ON_RECORD
    ties = on_record_for(viewer.person, places, day)
    return OnRecord(_role(viewer, places, day), tuple(_declared(each) for each in ties))


def _policies(viewer: Viewer) -> Mapping[int, str]:
    every = lines()
    found = ((pk, adopted(every[pk])) for pk in sorted(viewer.roles))
    return {pk: policy.pack.id for pk, policy in found if policy}


def _role(viewer: Viewer, places: list[int], day: date) -> str:
    """Return the part that binds most: a leader's, else the work one was taken on for."""
    held = set().union(*(viewer.roles[pk] for pk in places))
    for role, value in ROLE_FACTS:
        if role in held:
            return value
    members = Membership.objects.on(day).filter(person=viewer.person, organisation__in=places)
    member = members.order_by("pk").first()
    if member:
        return member.work
    return "governor" if held & GOVERNING else ""


def _declared(declaration: Declaration) -> Declared:
    return Declared(
        ref=declaration.ref,
        about=declaration.about,
        relationship=declaration.relationship,
        approved_by=declaration.decides if declaration.state == State.APPROVED else "",
        note=declaration.description,
    )
