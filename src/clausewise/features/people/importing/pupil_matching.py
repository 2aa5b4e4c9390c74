"""Finds, among the pupils that a school knows, the one whom a record is about."""

from collections.abc import Hashable, Iterable

from clausewise.features.people.importing.merging import named
from clausewise.features.people.importing.rows import PupilRecord
from clausewise.features.people.importing.trouble import BadValueError
from clausewise.features.people.models import Pupil
from clausewise.features.people.names import fold
from clausewise.features.people.upn import is_temporary


class KnownPupils:
    """The pupils of a school by what tells them apart, and those that an import adds."""

    def __init__(self, pupils: Iterable[Pupil]) -> None:
        self.by_upn: dict[str, Pupil] = {}
        self.by_number: dict[str, Pupil] = {}
        self.by_name: dict[Hashable, list[Pupil]] = {}
        for pupil in pupils:
            self.note(pupil)

    def note(self, pupil: Pupil) -> None:
        """Take in a pupil, or what is new about one."""
        if pupil.upn:
            self.by_upn.setdefault(pupil.upn, pupil)
        if pupil.admission_number:
            self.by_number.setdefault(pupil.admission_number, pupil)
        name = fold(pupil.first_name), fold(pupil.last_name), pupil.born
        if pupil.born and not any(pupil is each for each in self.by_name.get(name, [])):
            self.by_name.setdefault(name, []).append(pupil)

    def match(self, record: PupilRecord) -> Pupil | None:
        """Return whom a record is about; None for somebody new.

        Raises BadValueError where its numbers belong to two pupils, or where it may be either.
        """
        by_upn = self.by_upn.get(record.get("upn", ""))
        by_number = self.by_number.get(record.get("admission_number", ""))
        if by_upn and by_number and by_upn is not by_number:
            raise BadValueError(
                "The UPN is one pupil's and the admission number another's.",
                "Correct the one that is wrong.",
            )
        if by_number and by_upn is None:
            _check_same(by_number, record)
        return by_upn or by_number or self._by_name(record)

    def _by_name(self, record: PupilRecord) -> Pupil | None:
        found = [each for each in self.by_name.get(named(record), []) if _may_be(each, record)]
        if len(found) > 1:
            raise BadValueError(
                "Two pupils have this name and date of birth.",
                "Add the UPN or the admission number.",
            )
        return found[0] if found else None


def _check_same(pupil: Pupil, record: PupilRecord) -> None:
    """Raise BadValueError where an admission number seems to have gone to somebody else."""
    upn = record.get("upn")
    if upn and pupil.upn and not is_temporary(pupil.upn):
        raise BadValueError(
            "The admission number is that of a pupil with another UPN.",
            "Correct the one that is wrong.",
        )
    names = (pupil.first_name, record["first_name"]), (pupil.last_name, record["last_name"])
    if all(fold(its) != fold(given) for its, given in names) and not upn:
        raise BadValueError(
            f"The admission number is that of {pupil}.",
            "Correct it; or add the UPN, if the name has changed altogether.",
        )


def _may_be(pupil: Pupil, record: PupilRecord) -> bool:
    """Whether no number says that they are two people of the same name and age."""
    numbers = (
        (pupil.upn, record.get("upn")),
        (pupil.admission_number, record.get("admission_number")),
    )
    return all(not its or not given or its == given for its, given in numbers)
