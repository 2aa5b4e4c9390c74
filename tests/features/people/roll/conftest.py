"""A school with its roll, and files that its office might send."""

import pytest
from django.utils import timezone

from clausewise.features.people.api import (
    Agreed,
    Read,
    Row,
    Terms,
    bring_in_pupils,
    bring_in_staff,
    guess_columns,
    open_table,
    read_pupils,
    read_staff,
)
from clausewise.features.people.importing.merging import merged
from clausewise.site.demo.roll import build_roll

TODAY = timezone.localdate()
HEADINGS = "UPN,Admission number,Legal Surname,Legal Forename,Date of birth,Year group"


class Office:
    """A school's office, which sends files and records."""

    def __init__(self, school):
        self.school = school

    def read(self, content, kind="pupils", name="export.csv"):
        table = open_table(name, content if isinstance(content, bytes) else content.encode())
        columns = guess_columns(self.school, kind, table.headings)
        if kind == "staff":
            return read_staff(table, columns)
        return merged(read_pupils(table, columns))

    def pupils(self, content, *, only_good=False, whole_roll=False, day=TODAY):
        """Bring pupils in from a file's text, or from records."""
        read = self.records(content) if isinstance(content, list) else self.read(content)
        terms, agreed = Terms(day, whole_roll), Agreed(only_good=only_good)
        return bring_in_pupils(None, self.school, read, terms, agreed)

    def staff(self, content, *, only_good=False, day=TODAY, **said):
        read = self.read(content, "staff")
        terms, agreed = Terms(day, **said), Agreed(only_good=only_good)
        return bring_in_staff(None, self.school, read, terms, agreed)

    @staticmethod
    def records(records):
        return Read([Row(line, record) for line, record in enumerate(records, start=2)], [])


@pytest.fixture
def school(world):
    return world.organisation("little-eaton")


@pytest.fixture
def office(school):
    return Office(school)


@pytest.fixture
def roll(world):
    build_roll()
    return world


@pytest.fixture
def lines():
    """Return a function that makes a file of pupils from lines under the usual headings."""
    return lambda *lines: "\n".join([HEADINGS, *lines])
