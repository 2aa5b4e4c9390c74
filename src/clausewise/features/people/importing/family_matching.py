"""Finds, among the contacts that a school knows, those whom the records of pupils are about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausewise.features.people.importing.merging import contact_keys
from clausewise.features.people.importing.rows import ContactRecord
from clausewise.features.people.models import Contact, Organisation, Pupil, Tie
from clausewise.features.people.names import fold

SURENESS = {"number": 0, "email": 1, "phone": 2}
LEAST_SURE = 3


@dataclass(slots=True)
class Told:
    """What one record says of a contact of one pupil; `contact` once we know who it is."""

    pupil: Pupil
    record: ContactRecord
    contact: Contact | None = None
    speaks: bool = False
    """Whether it is this record that says what the contact's name and addresses are."""

    @property
    def found(self) -> Contact:
        """Who it is. Raises LookupError before that is settled."""
        if self.contact is None:
            raise LookupError("nobody has settled whom this is about")
        return self.contact


class KnownFamilies:
    """The contacts of a school and their ties to pupils, and those that an import adds."""

    def __init__(self, organisation: Organisation, contacts: Iterable[Contact]) -> None:
        self.organisation = organisation
        self.by_key: dict[tuple[str, str, str], Contact] = {}
        self.ties: dict[str, dict[str, Tie]] = {}
        self.spoken_for: set[str] = set()
        self.added: list[Contact] = []
        self.contacts = {contact.pk: contact for contact in contacts}
        for contact in self.contacts.values():
            self._note(contact)

    def tie(self, tie: Tie) -> None:
        """Take in what a contact is to a pupil."""
        self.ties.setdefault(tie.pupil.ref, {})[tie.contact.ref] = tie

    def settle(self, told: list[Told]) -> None:
        """Find or make the contact of each record: first those who are known for sure.

        Where several records are about one contact, the surest says what their name and addresses
        are, so that the same file always ends in the same.
        """
        told = sorted(told, key=lambda each: _sureness(each.record))
        for each in told:
            self._take(each, self._surely(each.record))
        for each in told:
            if each.contact is None:
                found = self._surely(each.record) or self._perhaps(each)
                self._take(each, found or self._new(each.record))

    def _take(self, told: Told, contact: Contact | None) -> None:
        if contact is not None:
            told.contact = contact
            told.speaks = contact.ref not in self.spoken_for
            self.spoken_for.add(contact.ref)

    def _surely(self, record: ContactRecord) -> Contact | None:
        keys = contact_keys(record)
        return self.by_key.get(keys[0]) if keys else None

    def _perhaps(self, told: Told) -> Contact | None:
        """Return somebody for whom no record has spoken: by another key, or a tie and a name."""
        known = (self.by_key.get(key) for key in contact_keys(told.record)[1:])
        tied = (tie.contact for tie in self.ties.get(told.pupil.ref, {}).values())
        others = [*(each for each in known if each), *_namesakes(told.record, tied)]
        for each in others:
            if each.ref not in self.spoken_for and _may_be(each, told.record):
                return each
        return None

    def _new(self, record: ContactRecord) -> Contact:
        contact = Contact(organisation=self.organisation)
        for name in ("number", "first_name", "last_name", "email", "phone"):
            setattr(contact, name, record.get(name, ""))
        self.added.append(contact)
        self._note(contact)
        return contact

    def _note(self, contact: Contact) -> None:
        said = ContactRecord(
            number=contact.number,
            first_name=contact.first_name,
            last_name=contact.last_name,
            email=contact.email,
            phone=contact.phone,
        )
        for key in contact_keys(said):
            self.by_key.setdefault(key, contact)


def _sureness(record: ContactRecord) -> int:
    keys = contact_keys(record)
    return SURENESS[keys[0][0]] if keys else LEAST_SURE


def _namesakes(record: ContactRecord, contacts: Iterable[Contact]) -> Iterator[Contact]:
    wanted = fold(f"{record.get('first_name', '')} {record['last_name']}")
    return (each for each in contacts if fold(each.full_name) == wanted)


def _may_be(contact: Contact, record: ContactRecord) -> bool:
    number = record.get("number")
    return not contact.number or not number or contact.number == number
