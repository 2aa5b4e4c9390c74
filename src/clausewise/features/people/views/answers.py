"""What several views of people do alike: tell what was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms

from clausewise.features.people.rules.refusals import RefusedError


@contextmanager
def refusing(form: forms.BaseForm) -> Iterator[None]:
    """Put on the form what a rule refuses, for the person to mend."""
    try:
        yield
    except RefusedError as error:
        form.add_error(None, str(error))
