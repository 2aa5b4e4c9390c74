"""Forms about staff."""

from datetime import date

from django import forms
from django.http import QueryDict

from clausewise.features.people.importing import values
from clausewise.features.people.models import Membership, Organisation, Work
from clausewise.features.people.reading_fields import ReadField
from clausewise.features.people.roles import CHOICES

AS_IN = "For example, 01/09/2015"
WORK = "Choose a kind of work from the list"
UNTIL = (
    "Empty while they work here. After a day to come, their access ends by itself; "
    "with today or an earlier day it ends at once."
)


class WantedStaffForm(forms.Form):
    """Whom a list shows."""

    work = forms.ChoiceField(
        label="Kind of work", choices=[("", "Every kind"), *Work.choices], required=False
    )
    role = forms.ChoiceField(
        label="Role", choices=[("", "With or without a role"), *CHOICES], required=False
    )


class StaffForm(forms.Form):
    """Somebody's names, and what they are in the organisation."""

    first_name = ReadField(values.name, "First name", required=True)
    last_name = ReadField(values.name, "Last name", required=True)
    known_as = ReadField(values.name, "First name they go by")
    work = forms.ChoiceField(
        label="Kind of work",
        choices=Work.choices,
        error_messages={"required": WORK, "invalid_choice": WORK},
    )
    job_title = ReadField(values.name, "Job title")
    starts = ReadField(values.day, "First day", hint=AS_IN, required=True)
    ends = ReadField(values.day, "Last day", hint=UNTIL)

    def __init__(self, data: QueryDict | None, member: Membership | None, day: date) -> None:
        super().__init__(data, initial={"starts": day, **(_said_of(member) if member else {})})

    def clean(self) -> None:
        starts, ends = self.cleaned_data.get("starts"), self.cleaned_data.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", "The last day is before the first")


class NewStaffForm(StaffForm):
    """Somebody new, told apart by the e-mail address."""

    email = ReadField(values.email, "Work e-mail address", required=True)
    field_order = ("email",)

    def __init__(self, data: QueryDict | None, organisation: Organisation, day: date) -> None:
        super().__init__(data, None, day)
        self.members = Membership.objects.on(day).filter(organisation=organisation)

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"])
        if self.members.filter(person__email=email).exists():
            raise forms.ValidationError("Somebody here has this e-mail address already")
        return email


def _said_of(member: Membership) -> dict[str, object]:
    names = ("first_name", "last_name", "known_as")
    standing = ("work", "job_title", "starts", "ends")
    return {
        **{name: getattr(member.person, name) for name in names},
        **{name: getattr(member, name) for name in standing},
    }
