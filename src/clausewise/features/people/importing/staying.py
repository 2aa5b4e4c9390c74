"""Who leaves by a list of staff, who leaves on a day to come, and who is back."""

from dataclasses import dataclass, field
from datetime import date

from clausewise.features.people.models import Membership, Person


@dataclass(slots=True)
class Staying:
    """What a list says of who stays.

    `left` are out at once, `leaving` after a last day to come, and those `back` may sign in again.
    """

    left: list[Membership] = field(default_factory=list)
    leaving: list[Membership] = field(default_factory=list)
    back: list[Person] = field(default_factory=list)

    def note_last_day(self, member: Membership, before: date | None, day: date) -> bool:
        """Note what a changed last day means; return whether somebody who was here has left."""
        was_here = before is None or before >= day
        if not is_here(member, day):
            self.left += [member] if was_here else []
            return was_here
        if not was_here:
            self.back.append(member.person)
        if member.ends is not None:
            self.leaving.append(member)
        return False


def is_here(member: Membership, day: date) -> bool:
    """Whether somebody belongs on a day, or will."""
    return member.ends is None or member.ends >= day
