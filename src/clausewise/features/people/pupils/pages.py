"""What the pages of pupils say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clausewise.features.people.keeping.rules import kept_until
from clausewise.features.people.models import Pupil, Tie
from clausewise.features.people.upn import has_known_authority, is_temporary


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list of pupils."""

    pupil: Pupil
    year: str


def lines_of(pupils: Sequence[Pupil], day: date) -> list[Line]:
    """Return a line for each pupil."""
    return [Line(pupil, pupil.year_title(day)) for pupil in pupils]


@dataclass(frozen=True, slots=True)
class PupilPage:
    """One pupil's page on a day."""

    pupil: Pupil
    day: date
    years: int

    @property
    def rows(self) -> list[dict[str, object]]:
        """What is known of the pupil, with what each is called; nothing of what is not."""
        pupil = self.pupil
        rows: list[tuple[str, object]] = [
            ("First name", pupil.first_name),
            ("Last name", pupil.last_name),
            ("Preferred first name", pupil.preferred_name),
            ("Other names", pupil.known_as),
            ("School year", "" if self.has_left else pupil.year_title(self.day)),
            ("Date of birth", _day(pupil.born)),
            ("UPN", self.upn),
            ("Admission number", pupil.admission_number),
            ("Joined", _day(pupil.joined)),
            ("Last day here", _day(pupil.left)),
            ("How they left", pupil.get_leaving_display()),
            ("Kept until", self.kept_until),
        ]
        return [{"key": key, "value": value, "change_url": ""} for key, value in rows if value]

    @property
    def upn(self) -> str:
        """The UPN with what is to be said of it."""
        upn = self.pupil.upn
        if upn and not has_known_authority(upn):
            return f"{upn} (check it: it names a local authority that we do not know)"
        return f"{upn} (temporary)" if is_temporary(upn) else upn

    @property
    def kept_until(self) -> str:
        """The last day on which a former pupil is kept, but for a hold."""
        left = self.pupil.left
        return _day(kept_until(left, self.years)) if left and self.has_left else ""

    @property
    def has_left(self) -> bool:
        """Whether they are a former pupil."""
        return self.pupil.left is not None and self.pupil.left < self.day

    @property
    def ties(self) -> list[Tie]:
        """The family, in the order in which to ring them."""
        return list(self.pupil.ties.all())


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
