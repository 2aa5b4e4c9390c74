"""The names by which people are found: one row for each person and school, cut into pieces."""

from django.db import models

from clausewise.features.people.models.begins import Begins
from clausewise.features.people.models.family import Contact
from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.models.pupil import Pupil

__all__ = ["Begins", "Known", "Part", "Piece", "Place"]

LONGEST_NAMES = 600
PIECE_LENGTH = 12
"""A piece is cut off here; a longer fragment is looked for in the whole names besides."""


class Part(models.TextChoices):
    """What somebody is to the school."""

    STAFF = "s", "Staff"
    PUPIL = "p", "Pupil"
    CONTACT = "c", "Parent or carer"


class Place(models.IntegerChoices):
    """Where in the names a piece stands; the better place is the better find."""

    START = 0, "at the start of a name"
    INITIALS = 1, "the initials"
    MIDDLE = 2, "in the middle of a name"


class Known(models.Model):
    """Somebody who can be found in a school: all their names, folded, in one line."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=1, choices=Part.choices)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="known")
    pupil = models.OneToOneField(Pupil, on_delete=models.CASCADE, null=True, related_name="known")
    contact = models.OneToOneField(
        Contact, on_delete=models.CASCADE, null=True, related_name="known"
    )
    names = models.CharField(max_length=LONGEST_NAMES)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "person"], name="known_once_a_school")
        ]

    def __str__(self) -> str:
        return f"somebody who is known ({self.get_part_display()})"


class Piece(models.Model):
    """An end of a name, from some letter on, or initials; a fragment is the start of some piece.

    Organisation and part are those of `known`, repeated so that one index answers alone.
    """

    known = models.ForeignKey(Known, on_delete=models.CASCADE, related_name="pieces")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    part = models.CharField(max_length=1, choices=Part.choices)
    place = models.PositiveSmallIntegerField(choices=Place.choices)
    piece = models.CharField(max_length=PIECE_LENGTH)

    class Meta:
        indexes = [
            models.Index(
                fields=["organisation", "part", "place", "piece", "known"],
                name="piece_by_its_start",
                # by code point, so that “begins with” is a range in every language
                opclasses=["int8_ops", "text_ops", "int2_ops", "varchar_pattern_ops", "int8_ops"],
            )
        ]

    def __str__(self) -> str:
        return self.piece
