"""The forms of an import, step by step."""

from collections.abc import Mapping

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from clausewise.features.people.importing.columns import Columns
from clausewise.features.people.importing.fields import FIELDS
from clausewise.features.people.importing.files import LARGEST
from clausewise.features.people.models.upload import Kind

WHO = "Say who is in the file"
ROLL = "Tick whether everybody is in this file, or leave it open"
LEFT_ASIDE = ("", "Leave this column out")
TOO_LARGE = f"The file is over {LARGEST // 1_000_000} MB. Leave out columns that are not needed."


class FileForm(forms.Form):
    """A file, and whom it is about."""

    kind = forms.ChoiceField(
        label="Who is in the file?",
        choices=Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": WHO, "invalid_choice": WHO},
    )
    file = forms.FileField(
        label="The file",
        help_text="CSV or an Excel workbook (.xlsx), with headings in its first row.",
        allow_empty_file=True,
        widget=forms.FileInput,
        error_messages={"required": "Choose a file", "invalid": "Choose a file"},
    )

    def __init__(
        self,
        data: QueryDict | None,
        files: "MultiValueDict[str, UploadedFile[bytes]] | None",
        permissions: frozenset[str],
    ) -> None:
        super().__init__(data, files)
        if "people.manage_pupils" not in permissions:
            self.fields["kind"] = forms.ChoiceField(
                choices=[choice for choice in Kind.choices if choice[0] == Kind.STAFF],
                widget=forms.HiddenInput,
                initial=Kind.STAFF,
                error_messages={
                    "required": WHO,
                    "invalid_choice": "You may bring in a file of staff only",
                },
            )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if file.size is None or file.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        return file


class ColumnsForm(forms.Form):
    """What each column of a file means, in fields `column_1`, `column_2` and so on."""

    whole_roll = forms.MultipleChoiceField(
        label="Is everybody in this file?",
        help_text="Leave this open unless the file holds the whole roll.",
        choices=[("yes", "Yes: whoever is here now and is not in the file has left")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": ROLL, "invalid_list": ROLL},
    )

    def __init__(
        self, data: QueryDict | None, kind: str, headings: Mapping[str, str], columns: Columns
    ) -> None:
        super().__init__(data)
        choices = [LEFT_ASIDE, *((field.name, field.title) for field in FIELDS[kind].values())]
        self.headings = {f"column_{n}": heading for n, heading in enumerate(headings, start=1)}
        whole_roll = self.fields.pop("whole_roll")
        for name, heading in self.headings.items():
            example = headings[heading]
            self.fields[name] = forms.ChoiceField(
                label=heading,
                help_text=f"First row: {example}" if example else "First row: empty",
                choices=choices,
                initial=columns.get(heading, ""),
                required=False,
                error_messages={"invalid_choice": "Choose from the list what this column holds"},
            )
        self.fields["whole_roll"] = whole_roll

    def columns(self) -> Columns:
        """Return what each heading means, without those left out."""
        said = {heading: self.cleaned_data[name] for name, heading in self.headings.items()}
        return {heading: field for heading, field in said.items() if field}
