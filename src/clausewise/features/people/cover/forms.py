"""The forms for roles, absences and who steps in."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.http import QueryDict

from clausewise.features.people.fields import day_field
from clausewise.features.people.finding import find_staff
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.rules.appointing import roles_at

NAMED = 6
WHO = "Part of a name, or the whole e-mail address. They must belong to this organisation."


def find_one(organisation: Organisation, text: str, day: date) -> Person:
    """Return the one person whom some words name. Raises a ValidationError that lists several."""
    found = find_staff(organisation, text, day)
    if not found:
        raise forms.ValidationError(
            f"Nobody here is called “{text}”. Check the spelling, or add the person first."
        )
    if len(found) > 1:
        named = "; ".join(f"{person}, {person.email}" for person in found[:NAMED])
        more = " and more" if len(found) > NAMED else ""
        raise forms.ValidationError(f"Several people fit: {named}{more}. Enter the e-mail address.")
    return found[0]


class PersonField(forms.CharField):
    """Somebody of one organisation, found by name or e-mail address."""

    organisation: Organisation
    day: date

    def clean(self, value: object) -> Person | None:
        """Return the person, or None where nothing is needed and nothing was said."""
        text: str = super().clean(value)
        return find_one(self.organisation, text, self.day) if text else None


class AppointForm(forms.Form):
    """Somebody, and from when to when; what becomes of others in the role if there are any."""

    person = PersonField(
        label="Whom do you appoint?",
        help_text=WHO,
        error_messages={"required": "Enter whom you appoint"},
    )
    starts = day_field("First day", "Enter the first day")
    ends = day_field("Last day", help_text="Leave empty if there is none yet.")
    others = forms.ChoiceField(
        label="What about those who hold this role now?",
        widget=forms.RadioSelect,
        choices=[
            ("stay", "They go on: the role is shared"),
            ("end", "Their last day is the day before"),
        ],
        error_messages={"required": "Choose what becomes of those who hold this role now"},
    )

    def __init__(
        self,
        data: QueryDict | None,
        *,
        organisation: Organisation,
        day: date,
        current: list[Person],
    ) -> None:
        super().__init__(data, initial={"starts": day})
        _look_in(self, organisation, day)
        if current:
            self.fields["others"].help_text = ", ".join(str(person) for person in current)
        else:
            del self.fields["others"]


class EndForm(forms.Form):
    """The last day of a role."""

    last_day = day_field("Last day", "Enter the last day")


class AbsenceForm(forms.Form):
    """Who is away, from when to when, and who stands in."""

    person = PersonField(
        label="Who is away?", help_text=WHO, error_messages={"required": "Enter who is away"}
    )
    starts = day_field("First day away", "Enter the first day")
    ends = day_field("Last day away", help_text="Leave empty if you do not know yet.")
    deputy = PersonField(
        label="Who stands in?",
        required=False,
        help_text="They can do what the absent person can. If empty, the chain decides.",
    )

    def __init__(self, data: QueryDict | None, *, organisation: Organisation, day: date) -> None:
        super().__init__(data, initial={"starts": day})
        _look_in(self, organisation, day)


class BackForm(forms.Form):
    """When somebody is back."""

    back_on = day_field("First day back", "Enter the first day back")


STEPS = 5


class ChainForm(forms.Form):
    """Up to five roles that step in, in order; none at all means the trust's or the usual ones."""

    def __init__(
        self,
        data: QueryDict | None,
        *,
        organisation: Organisation,
        titles: dict[str, str],
        steps: Sequence[str],
    ) -> None:
        super().__init__(data)
        choices = [("", "Nobody else"), *((r, titles[r]) for r in roles_at(organisation))]
        for number in range(STEPS):
            self.fields[f"step_{number + 1}"] = forms.ChoiceField(
                label="First" if not number else f"Then ({number + 1})",
                choices=choices,
                required=False,
                initial=steps[number] if number < len(steps) else "",
            )

    def steps(self) -> list[str]:
        """Return the roles chosen, in order, without gaps."""
        chosen = (self.cleaned_data[f"step_{number + 1}"] for number in range(STEPS))
        return [role for role in chosen if role]


def _look_in(form: forms.Form, organisation: Organisation, day: date) -> None:
    for field in form.fields.values():
        if isinstance(field, PersonField):
            field.organisation, field.day = organisation, day
