"""Brings together the several rows that a file may hold for one pupil: one for each contact."""

from collections.abc import Hashable, Iterator

from clausewise.features.people.importing.fields import PUPIL_FIELDS
from clausewise.features.people.importing.rows import ContactRecord, PupilRecord, Read, Row
from clausewise.features.people.importing.trouble import Bad
from clausewise.features.people.names import fold

OF_THE_CONTACT = ("first_name", "last_name", "email", "phone")
"""What is the contact's own, and not of what they are to one pupil."""


def merged(read: Read[PupilRecord]) -> Read[PupilRecord]:
    """Return one row for each pupil; those that contradict an earlier row are bad."""
    bad = list(read.bad)
    found: dict[Hashable, Row[PupilRecord]] = {}
    seen: dict[Hashable, tuple[int, ContactRecord]] = {}
    numbers: dict[str, tuple[int, Hashable]] = {}
    for row in read.rows:
        key = identity(row.record)
        wrong = [*_unclear(row, key), *_same_number(row, key, numbers), *_other_words(row, seen)]
        first = found.get(key)
        if first and not wrong:
            wrong = [*_contradictions(first, row)]
        if not wrong:
            found[key] = _both(first, row) if first else row
        bad += wrong
    return Read(list(found.values()), sorted(bad, key=lambda each: each.line))


def _both(first: Row[PupilRecord], row: Row[PupilRecord]) -> Row[PupilRecord]:
    """Return what two rows say of one pupil: the same, but for further contacts."""
    both = first.record.copy()
    if "contacts" in both:
        both["contacts"] = [*both["contacts"], *row.record.get("contacts", [])]
    return Row(first.line, both)


def identity(record: PupilRecord) -> Hashable:
    """Return what tells a pupil from others within one file; None where nothing does."""
    if upn := record.get("upn"):
        return "upn", upn
    if number := record.get("admission_number"):
        return "admission number", number
    return named(record) if record.get("born") else None


def named(record: PupilRecord) -> Hashable:
    """Return a pupil's names, folded, and date of birth."""
    return fold(record["first_name"]), fold(record["last_name"]), record.get("born")


def contact_keys(record: ContactRecord) -> list[tuple[str, str, str]]:
    """Return what tells a contact from others, the surest first."""
    name = fold(f"{record.get('first_name', '')} {record['last_name']}")
    keys = [("number", record.get("number", ""), "")]
    keys += [(each, str(record.get(each, "")), name) for each in ("email", "phone")]
    return [key for key in keys if key[1]]


def _unclear(row: Row[PupilRecord], key: Hashable) -> Iterator[Bad]:
    if key is None:
        yield Bad(
            row.line,
            "",
            "The pupil cannot be told from others.",
            "Add the UPN, the admission number or the date of birth.",
        )
    joined, left = row.record.get("joined"), row.record.get("left")
    if joined and left and left < joined:
        yield Bad(row.line, "", "The last day is before the first.", "Correct one of the dates.")


def _same_number(
    row: Row[PupilRecord], key: Hashable, numbers: dict[str, tuple[int, Hashable]]
) -> Iterator[Bad]:
    if number := row.record.get("admission_number"):
        line, first = numbers.setdefault(number, (row.line, key))
        if first != key:
            yield Bad(
                row.line,
                PUPIL_FIELDS["admission_number"].title,
                f"Line {line} has the same admission number and another UPN, or none.",
                "Correct the one that is wrong, or give both the same UPN.",
            )


def _contradictions(first: Row[PupilRecord], row: Row[PupilRecord]) -> Iterator[Bad]:
    for name, field in PUPIL_FIELDS.items():
        if first.record.get(name) != row.record.get(name):
            yield Bad(
                row.line,
                field.title,
                f"It is not what line {first.line} says of the same pupil.",
                "Make both the same.",
            )


def _other_words(
    row: Row[PupilRecord], seen: dict[Hashable, tuple[int, ContactRecord]]
) -> Iterator[Bad]:
    """Complain of a contact of whom an earlier row says something else."""
    for contact in row.record.get("contacts", []):
        for key in contact_keys(contact)[:1]:
            line, first = seen.setdefault(key, (row.line, contact))
            if any(first.get(name) != contact.get(name) for name in OF_THE_CONTACT):
                yield Bad(
                    row.line,
                    f"{contact.get('first_name', '')} {contact['last_name']}".strip(),
                    f"It is not what line {line} says of the same contact.",
                    "Make name, e-mail address and phone number the same in both.",
                )
