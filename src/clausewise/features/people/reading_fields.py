"""Form fields that read what is typed as the import reads a cell, with the same complaints."""

from collections.abc import Callable
from datetime import date

from django import forms

from clausewise.features.people.importing.trouble import BadValueError

LONGEST = 200
UNSEEN = "It holds a character that cannot be shown. Type it anew."


class ReadField(forms.CharField):
    """A line of text that `read` turns into a value; what BadValueError says is shown."""

    def __init__(
        self, read: Callable[[str], object], label: str, *, hint: str = "", required: bool = False
    ) -> None:
        errors = {
            "required": f"Enter the {label[0].lower()}{label[1:]}",
            "max_length": f"Use at most {LONGEST} letters",
            "null_characters_not_allowed": UNSEEN,
        }
        super().__init__(
            label=label,
            help_text=hint,
            required=required,
            max_length=LONGEST,
            error_messages=errors,
        )
        self.read = read

    def clean(self, value: object) -> object:
        text = " ".join(super().clean(value).split())
        try:
            return self.read(text)
        except BadValueError as error:
            raise forms.ValidationError(str(error)) from error

    def prepare_value(self, value: object) -> object:
        """Show a day as people write it."""
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else value
