"""What a directory says of somebody is checked as a form is. What was kept before is let be."""

from collections.abc import Callable, Iterable

from scim2_models import InvalidValueException

from clausewise.features.people.importing import values
from clausewise.features.people.importing.plain_text import check_no_formula, check_shown
from clausewise.features.people.importing.trouble import BadValueError
from clausewise.features.people.provisioning.shapes import Employee
from clausewise.features.people.provisioning.told import Told

Check = Callable[[str], object]
Text = tuple[str, str, Check]
NEEDED = {"userName", "name.givenName", "name.familyName"}


def check_said(user: Employee, before: Employee | None = None) -> None:
    """Check each text that is new. Raises InvalidValueException.

    So that somebody whose title was taken in long ago can still be made to leave.
    """
    known = {(name, text) for name, text, _ in _texts(before)} if before else set()
    for name, text, check in _texts(user):
        if (name, text) not in known:
            _check(name, text, check)


def _check(name: str, text: str, check: Check) -> None:
    if name in NEEDED and not text.strip():
        raise InvalidValueException(detail=f"{name} is empty.")
    try:
        check(text.replace("\N{NO-BREAK SPACE}", " "))
    except BadValueError as error:
        raise InvalidValueException(detail=f"{name}: {error}") from error


def _address(text: str) -> None:
    check_shown(text)
    check_no_formula(text)


def _texts(user: Employee) -> Iterable[Text]:
    """Return each text of a user: its name in SCIM, what it says and what to check in it."""
    told = Told(user)
    yield "userName", user.user_name or "", check_shown
    yield "name.givenName", str(told.names["first_name"] or ""), values.name
    yield "name.familyName", str(told.names["last_name"] or ""), values.name
    yield "displayName", user.display_name or "", check_shown
    yield "title", told.title, check_shown
    yield "externalId", user.external_id or "", check_shown
    yield "department", told.department, check_shown
    for each in user.emails or []:
        yield "emails.value", str(each.value), _address
        yield "emails.type", each.type or "", check_shown
