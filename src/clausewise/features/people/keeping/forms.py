"""Forms about how long people are kept."""

from django import forms
from django.http import QueryDict

from clausewise.features.people.models import Cause, Keeping
from clausewise.features.people.models.keeping import MOST_YEARS
from clausewise.features.people.school_years import LAST, NURSERY, title_of

NOT_SET = "Not set: nobody becomes a former pupil by the calendar"
CAUSE = "Choose why this record must be kept"


def _years(label: str, hint: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=hint,
        min_value=0,
        max_value=MOST_YEARS,
        error_messages={
            "required": "Enter how many school years",
            "invalid": "Enter the school years as a whole number, such as 1",
            "min_value": "Enter 0 or more school years",
            "max_value": f"Enter at most {MOST_YEARS} school years",
        },
    )


class KeepingForm(forms.Form):
    """An organisation's periods."""

    pupil_years = _years(
        "School years to keep former pupils and their families",
        "After the one in which the pupil left. 1 is usual: pictures of them are kept no longer.",
    )
    staff_years = _years(
        "School years to keep former staff",
        "After the one in which they left. 6 is usual, as long as a claim can be brought.",
    )
    last_year = forms.TypedChoiceField(
        label="Last school year here",
        help_text="On 1 September those who would be past it become former pupils.",
        choices=[("", NOT_SET), *((str(y), title_of(y)) for y in range(NURSERY, LAST + 1))],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "Choose a school year from the list"},
    )

    def __init__(self, data: QueryDict | None, keeping: Keeping) -> None:
        super().__init__(data, initial={name: getattr(keeping, name) for name in self.base_fields})
        self.keeping = keeping

    def clean(self) -> None:
        for name, value in self.cleaned_data.items():
            setattr(self.keeping, name, value)


class HoldForm(forms.Form):
    """Why a record must not be erased yet."""

    cause = forms.ChoiceField(
        label="Why must this record be kept?",
        choices=Cause.choices,
        widget=forms.RadioSelect,
        error_messages={"required": CAUSE, "invalid_choice": CAUSE},
    )
