"""Forms about pupils and their families."""

from datetime import date

from django import forms
from django.http import QueryDict

from clausewise.features.people.importing import values
from clausewise.features.people.models import Leaving, Pupil, Tie
from clausewise.features.people.pupils.queries import Wanted
from clausewise.features.people.reading_fields import ReadField
from clausewise.features.people.school_years import LAST, NURSERY, title_of, year_on

YEARS = [("", "Every year"), *((str(year), title_of(year)) for year in range(NURSERY, LAST + 1))]
AS_IN = "For example, 01/09/2015"
COURT = "Choose whether a court forbids contact with the pupil"


class WantedForm(forms.Form):
    """Which pupils a list shows."""

    year = forms.TypedChoiceField(
        label="School year", choices=YEARS, coerce=int, empty_value=None, required=False
    )
    which = forms.ChoiceField(
        label="Pupils",
        choices=[
            ("", "On the roll"),
            ("former", "Former pupils"),
            ("flagged", "Must not be shown"),
        ],
        required=False,
    )

    def wanted(self) -> Wanted:
        """Return what is asked for; what cannot be understood is not asked for."""
        said = self.cleaned_data if self.is_valid() else {}
        which = said.get("which", "")
        return Wanted(said.get("year"), which == "former", which == "flagged")


class PupilForm(forms.Form):
    """Everything about a pupil but flag and family."""

    first_name = ReadField(values.name, "First name", required=True)
    last_name = ReadField(values.name, "Last name", required=True)
    preferred_name = ReadField(values.name, "Preferred first name")
    known_as = ReadField(values.name, "Other names", hint="With commas between them")
    year = ReadField(values.year, "School year", hint="N1, N2, R or a number")
    born = ReadField(values.birthday, "Date of birth", hint=AS_IN)
    upn = ReadField(values.unique_pupil_number, "Unique pupil number (UPN)")
    admission_number = ReadField(values.number, "Admission number")
    joined = ReadField(values.day, "Date of joining", hint=AS_IN)
    left = ReadField(values.day, "Last day here", hint="Empty while the pupil is here")
    leaving = forms.ChoiceField(
        label="How they left",
        choices=[("", "Still here"), *Leaving.choices],
        required=False,
        error_messages={"invalid_choice": "Choose how they left from the list"},
    )

    def __init__(self, data: QueryDict | None, pupil: Pupil, day: date) -> None:
        cohort = pupil.cohort
        initial = {name: getattr(pupil, name, None) for name in self.base_fields}
        initial["year"] = None if cohort is None else year_on(cohort, day)
        super().__init__(data, initial=initial)
        self.others = Pupil.objects.filter(organisation=pupil.organisation).exclude(pk=pupil.pk)

    def clean_upn(self) -> str:
        return self._alone("upn", "Another pupil has this UPN. Check both.")

    def clean_admission_number(self) -> str:
        return self._alone("admission_number", "Another pupil has this number. Check both.")

    def _alone(self, name: str, message: str) -> str:
        given = str(self.cleaned_data[name])
        if given and self.others.filter(**{name: given}).exists():
            raise forms.ValidationError(message)
        return given

    def clean(self) -> None:
        joined, left = self.cleaned_data.get("joined"), self.cleaned_data.get("left")
        if joined and left and left < joined:
            self.add_error("left", "The last day is before the day of joining")


class FlagForm(forms.Form):
    """Why a pupil must not be shown."""

    reason = forms.CharField(
        label="Why must this pupil not be shown?",
        help_text="Only the safeguarding leads see this. Everyone else sees that a flag stands.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={
            "required": "Say why this pupil must not be shown",
            "max_length": "Use at most 2,000 letters",
            "null_characters_not_allowed": "Type it anew: it holds a character that is no letter",
        },
    )


class ContactForm(forms.Form):
    """A parent or carer, and what they are to one pupil."""

    first_name = ReadField(values.name, "First name")
    last_name = ReadField(values.name, "Last name", required=True)
    relationship = ReadField(values.name, "What they are to the pupil", hint="For example, mother")
    email = ReadField(values.email, "E-mail address")
    phone = ReadField(values.phone, "Phone number")
    order = ReadField(values.place, "Place in the order to ring", hint="1 is rung first")
    parental_responsibility = forms.TypedChoiceField(
        label="Parental responsibility",
        choices=[("", "Not known"), ("yes", "Yes"), ("no", "No")],
        coerce=lambda text: text == "yes",
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "Choose yes, no or not known"},
    )
    no_contact = forms.TypedChoiceField(
        label="Does a court forbid contact with the pupil?",
        choices=[("no", "No"), ("yes", "Yes")],
        coerce=lambda text: text == "yes",
        error_messages={"required": COURT, "invalid_choice": COURT},
    )

    def __init__(self, data: QueryDict | None, tie: Tie | None = None) -> None:
        super().__init__(data, initial=_said_of(tie) if tie else {"no_contact": "no"})


def _said_of(tie: Tie) -> dict[str, object]:
    responsible = {None: "", True: "yes", False: "no"}[tie.parental_responsibility]
    return {
        **{name: getattr(tie.contact, name) for name in ("first_name", "last_name", "email")},
        "phone": tie.contact.phone,
        "relationship": tie.relationship,
        "order": tie.order,
        "parental_responsibility": responsible,
        "no_contact": "yes" if tie.no_contact else "no",
    }
