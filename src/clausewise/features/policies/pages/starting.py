"""What the start page says before anybody has set the site up."""

from django.db import DatabaseError

from clausewise.features.people.api import is_set_up


def is_empty_site() -> bool:
    """Whether no school is here yet, as far as that can be told.

    Policies can be asked while the database does not answer; then nothing is said of schools.
    """
    try:
        return not is_set_up()
    except DatabaseError:
        return False
