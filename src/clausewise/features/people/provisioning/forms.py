"""Naming a key, and saying which school a department is."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from clausewise.features.people.models import Organisation


class KeyForm(forms.Form):
    """What a new key is for."""

    name = forms.CharField(
        label="Name of the key",
        max_length=60,
        help_text="Which directory will use it, for example Entra ID 2026",
        error_messages={"required": "Enter a name for the key"},
    )


class DepartmentForm(forms.Form):
    """A department, as the directory writes it, and the school that it is."""

    department = forms.CharField(
        label="Department in the directory",
        max_length=120,
        error_messages={"required": "Enter the department"},
    )
    school = forms.ChoiceField(
        label="School",
        error_messages={"required": "Choose a school", "invalid_choice": "Choose a school"},
    )

    def __init__(self, data: QueryDict | None, schools: Iterable[Organisation]) -> None:
        super().__init__(data)
        named = [(each.slug, each.name) for each in schools]
        self.fields["school"] = forms.ChoiceField(
            label="School",
            choices=[("", "Choose a school"), *named],
            error_messages=self.fields["school"].error_messages,
        )
