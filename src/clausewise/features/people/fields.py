"""Fields of forms that several pages of people share."""

from django import forms

from clausewise.ui.days import WITHIN_REACH


def day_field(label: str, needed: str = "", help_text: str = "") -> forms.DateField:
    """Return a field for a day, chosen or typed; `needed` is what to say where it is left out."""
    return forms.DateField(
        label=label,
        required=bool(needed),
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        validators=WITHIN_REACH,
        error_messages={
            "required": needed,
            "invalid": "Enter a day as it is on a calendar, such as 1/9/2026",
        },
    )
