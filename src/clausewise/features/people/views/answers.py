"""What several views of people do alike: tell what was refused, and find things or none."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.core.exceptions import PermissionDenied

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Person
from clausewise.features.people.rules.refusals import RefusedError


def who_asks(request: Request) -> Person:
    """Return the person who asks; nobody else ever acts."""
    if request.viewer.person is None:
        raise PermissionDenied
    return request.viewer.person


@contextmanager
def refusing(form: forms.BaseForm) -> Iterator[None]:
    """Put on the form what a rule refuses, for the person to mend."""
    try:
        yield
    except RefusedError as error:
        form.add_error(None, str(error))
