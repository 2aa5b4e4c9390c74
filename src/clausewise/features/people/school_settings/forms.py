"""The form for what an organisation sets for itself."""

from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

from clausewise.features.people.importing import values
from clausewise.features.people.importing.trouble import BadValueError
from clausewise.features.people.models import Organisation, Settings
from clausewise.features.people.school_settings.colours import (
    COLOUR,
    ENOUGH,
    contrast_with_white,
)
from clausewise.features.people.school_settings.inherited import own_settings, value_along
from clausewise.features.people.school_settings.logos import BadLogoError, drawn_anew
from clausewise.features.people.school_settings.saying import (
    DAYS,
    HOURS,
    in_words,
    where_from,
    where_logo_from,
    where_name_from,
    whose,
)

Files = MultiValueDict[str, UploadedFile[bytes]]
CODE = "Give the code of a colour: # and six digits or letters from a to f"
DAY = "Choose days from Monday to Sunday"
UNSEEN = "It holds a character that cannot be shown. Type it anew"
INHERITED = ("colour", "idle_minutes", "digest_hour", "digest_days")


class SettingsForm(forms.ModelForm[Settings]):
    """Name, colour, logo and times: what is left empty is the trust's, and else the site's."""

    logo = forms.FileField(
        required=False,
        label="Logo",
        help_text="A PNG, JPEG or WebP picture of up to 1 MB. Leave empty to keep the logo.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        error_messages={
            "empty": "The file is empty. Choose another picture",
            "invalid": "Choose a picture",
        },
    )
    digest_hour = forms.TypedChoiceField(
        coerce=int,
        empty_value=None,
        required=False,
        choices=[("", "Not set here"), *HOURS],
        label="When the daily e-mail goes",
        help_text="One e-mail a day, to those who have something to do.",
        error_messages={"invalid_choice": "Choose an hour from the list"},
    )
    digest_days = forms.MultipleChoiceField(
        choices=DAYS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="On which days it goes",
        help_text="What comes up on other days is in the next one.",
        error_messages={"invalid_choice": DAY, "invalid_list": DAY},
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
            "colour": "Its code, such as #1f5a53. White words must be easy to read on it.",
            "idle_minutes": "At least 5. Shared computers are safer with fewer.",
        }
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "display_name": {
                "max_length": "Use at most 60 letters",
                "null_characters_not_allowed": UNSEEN,
            },
            "colour": {"max_length": CODE, "null_characters_not_allowed": CODE},
            "idle_minutes": {
                "min_value": "Give at least 5 minutes",
                "max_value": "Give at most 480 minutes, a school day",
                "invalid": "Give the minutes as a whole number, such as 30",
            },
        }

    def __init__(
        self, data: QueryDict | None, files: Files | None, *, line: Sequence[Organisation]
    ) -> None:
        own = own_settings(line[0])
        super().__init__(data, files, instance=own, initial={"digest_days": list(own.digest_days)})
        self.longest = value_along(line[1:], "idle_minutes")
        said = {name: where_from(line, name) for name in INHERITED}
        said |= {"display_name": where_name_from(line[0]), "logo": where_logo_from(line)}
        for name, where in said.items():
            field = self.fields[name]
            field.help_text = f"{field.help_text} {where}".strip()

    def clean_display_name(self) -> str:
        """Check that it is a name as anybody's is."""
        try:
            return values.name(" ".join(self.cleaned_data["display_name"].split()))
        except BadValueError as error:
            raise forms.ValidationError(str(error)) from error

    def clean_colour(self) -> str:
        """Check that it is a colour, and dark enough."""
        if not self.cleaned_data["colour"].strip():
            return ""
        colour = f"#{self.cleaned_data['colour'].strip().lower().removeprefix('#')}"
        if not COLOUR.fullmatch(colour):
            raise forms.ValidationError(CODE)
        found = contrast_with_white(colour)
        if found < ENOUGH:
            raise forms.ValidationError(
                f"White words on this colour are too hard to read ({found:.1f} to 1, and at "
                f"least {ENOUGH} to 1 is needed). Choose a darker one"
            )
        return colour

    def clean_idle_minutes(self) -> int | None:
        """Check that a new time-out is no longer than that of what is above."""
        minutes: int | None = self.cleaned_data["idle_minutes"]
        longest = self.longest
        if minutes and minutes > longest.value and "idle_minutes" in self.changed_data:
            raise forms.ValidationError(
                f"Give at most {in_words('idle_minutes', longest)}: what is set here can only be "
                f"shorter than {whose(longest)}"
            )
        return minutes

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


def settings_form(request: HttpRequest, line: Sequence[Organisation]) -> SettingsForm:
    """Return the form with what was sent, or with what the first of a line set itself."""
    if request.method == "POST":
        return SettingsForm(request.POST, request.FILES, line=line)
    return SettingsForm(None, None, line=line)
