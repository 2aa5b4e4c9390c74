"""The form for what an organisation sets for itself."""

from typing import ClassVar

from django import forms
from django.http import HttpRequest

from clausewise.features.people.models import Settings
from clausewise.features.people.school_settings.colours import (
    COLOUR,
    ENOUGH,
    contrast_with_white,
)
from clausewise.features.people.school_settings.logos import BadLogoError, drawn_anew

DAYS = (
    *(("1", "Monday"), ("2", "Tuesday"), ("3", "Wednesday"), ("4", "Thursday"), ("5", "Friday")),
    *(("6", "Saturday"), ("7", "Sunday")),
)


MORNING = [(hour, f"{hour}am") for hour in range(1, 12)]
AFTERNOON = [(hour + 12, f"{hour}pm") for hour in range(1, 12)]
HOURS = [(0, "Midnight"), *MORNING, (12, "Midday"), *AFTERNOON]


class SettingsForm(forms.ModelForm[Settings]):
    """Name, colour, logo and times."""

    logo = forms.FileField(
        required=False,
        label="Logo",
        help_text="A PNG, JPEG or WebP picture of up to 1 MB. Leave empty to keep the logo.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
    )
    digest_hour = forms.TypedChoiceField(
        coerce=int,
        choices=HOURS,
        label="When the daily e-mail goes",
        help_text="One e-mail a day, to those who have something to do.",
    )
    digest_days = forms.MultipleChoiceField(
        choices=DAYS,
        widget=forms.CheckboxSelectMultiple,
        label="On which days it goes",
        help_text="What comes up on other days is in the next one.",
        error_messages={"required": "Tick at least one day"},
    )

    class Meta:
        model = Settings
        fields: ClassVar[list[str]] = [
            "display_name",
            "colour",
            "logo",
            "idle_minutes",
            "digest_hour",
            "digest_days",
        ]
        labels: ClassVar[dict[str, str]] = {
            "display_name": "Name on the pages",
            "colour": "Colour of the band at the top",
            "idle_minutes": "Minutes without use until somebody is signed out",
        }
        help_texts: ClassVar[dict[str, str]] = {
            "display_name": "Leave empty for the full name.",
            "colour": "Its code, such as #1f5a53. White words must be easy to read on it.",
            "idle_minutes": "From 5 to 480. Shared computers are safer with fewer.",
        }
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "colour": {"required": "Give the code of a colour, such as #1f5a53"},
            "idle_minutes": {
                "min_value": "Give at least 5 minutes",
                "max_value": "Give at most 480 minutes, a school day",
                "invalid": "Give the minutes as a whole number, such as 30",
                "required": "Give the minutes as a whole number, such as 30",
            },
        }

    def clean_colour(self) -> str:
        """Check that it is a colour, and dark enough."""
        colour = f"#{self.cleaned_data['colour'].strip().lower().removeprefix('#')}"
        if not COLOUR.fullmatch(colour):
            raise forms.ValidationError(
                "Give the code of a colour: # and six digits or letters from a to f"
            )
        found = contrast_with_white(colour)
        if found < ENOUGH:
            raise forms.ValidationError(
                f"White words on this colour are too hard to read ({found:.1f} to 1, and at "
                f"least {ENOUGH} to 1 is needed). Choose a darker one"
            )
        return colour

    def clean_digest_days(self) -> str:
        """Write the days as they are kept."""
        return "".join(sorted(self.cleaned_data["digest_days"]))

    def clean_logo(self) -> bytes | None:
        """Draw the logo anew."""
        given = self.cleaned_data["logo"]
        if given is None:
            return None
        try:
            return drawn_anew(given.read())
        except BadLogoError as error:
            raise forms.ValidationError(str(error)) from error


def settings_form(request: HttpRequest, settings: Settings) -> SettingsForm:
    """Return the form with what was sent, or with what is set."""
    initial = {"digest_days": list(settings.digest_days)}
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return SettingsForm(data, files, instance=settings, initial=initial)
