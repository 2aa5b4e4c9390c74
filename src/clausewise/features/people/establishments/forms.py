"""The form that asks for the register's file and which schools to take from it."""

import re
from typing import Any

from django import forms

from clausewise.features.people.establishments.choosing import Wanted
from clausewise.features.people.establishments.reading import URN


class RegisterForm(forms.Form):
    """The register's files, and the trust or the URNs of the schools wanted."""

    file = forms.FileField(
        label="The register",
        help_text="“All establishment data”, a CSV file from Get Information about Schools. "
        "Upload it as it is.",
        widget=forms.FileInput,
        error_messages={"required": "Choose the file", "empty": "The file is empty"},
    )
    links = forms.FileField(
        label="The register’s links",
        required=False,
        help_text="“Links” of the same date, so that schools with a new number are followed.",
        widget=forms.FileInput,
        error_messages={"empty": "The file of links is empty"},
    )
    trust = forms.CharField(
        label="All schools of this trust",
        required=False,
        help_text="Its name or number, as in the register.",
    )
    urns = forms.CharField(
        label="Or these schools",
        required=False,
        help_text="Their URNs, one a line or with commas.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_urns(self) -> frozenset[str]:
        """Read the list of numbers, or name the first that is none."""
        found = re.split(r"[\s,;]+", self.cleaned_data["urns"].strip())
        given = frozenset(each for each in found if each)
        if wrong := sorted(each for each in given if not URN.fullmatch(each)):
            raise forms.ValidationError(f"“{wrong[0]}” is no URN: it has six figures")
        return given

    def clean(self) -> dict[str, Any]:
        """Ask which schools, unless that is said."""
        cleaned = super().clean() or {}
        if not cleaned.get("trust") and not cleaned.get("urns") and "urns" not in self.errors:
            self.add_error("trust", "Enter the trust, or the URNs of the schools")
        return cleaned

    def wanted(self) -> Wanted:
        """Return which schools to take."""
        return Wanted(self.cleaned_data["trust"].strip(), self.cleaned_data["urns"])
