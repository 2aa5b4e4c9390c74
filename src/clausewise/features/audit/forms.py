"""Which entries of the audit record to show."""

from collections.abc import Mapping

from django import forms
from django.db.models import QuerySet

from clausewise.features.audit.handed import acts, names_of
from clausewise.features.audit.models import Entry
from clausewise.features.audit.queries import READ
from clausewise.features.audit.words import unknown_act

FURTHEST_PAGE = 100_000


class Wanted(forms.Form):
    """A day, an act and a person to keep to, each chosen from those in the record."""

    day = forms.DateField(
        label="Day",
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="For example, 2026-09-01 or 01/09/2026",
        error_messages={"invalid": "Write the day like 2026-09-01 or 01/09/2026"},
    )
    page = forms.IntegerField(required=False, min_value=1, max_value=FURTHEST_PAGE)

    def __init__(self, asked: Mapping[str, str], entries: QuerySet[Entry]) -> None:
        super().__init__(asked)
        self.fields["act"] = _choice("What", [("", "Everything"), *_acts_in(entries)])
        self.fields["person"] = _choice("Who", [("", "Everyone"), *_people_in(entries)])

    @property
    def is_narrow(self) -> bool:
        """Whether less than everything was asked for, or something that cannot be."""
        return bool(self.errors or set(self.asked) - {"page"})

    @property
    def asked(self) -> dict[str, str]:
        """What was asked for, as it stands in an address and in the audit record."""
        return {name: f"{value}" for name, value in self.cleaned_data.items() if value}


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    told = {"invalid_choice": f"{label}: choose from the list"}
    return forms.ChoiceField(label=label, choices=choices, required=False, error_messages=told)


def _acts_in(entries: QuerySet[Entry]) -> list[tuple[str, str]]:
    found = {READ, *entries.order_by().values_list("act", flat=True).distinct()}
    known = acts()
    titles = ((name, known.get(name, unknown_act(name)).title) for name in found)
    return sorted(titles, key=lambda choice: choice[1])


def _people_in(entries: QuerySet[Entry]) -> list[tuple[str, str]]:
    found = entries.order_by().exclude(by="").values_list("by", flat=True).distinct()
    names = names_of(f"person:{by}" for by in found)
    choices = ((by, names.get(f"person:{by}", f"person {by}")) for by in found)
    return sorted(choices, key=lambda choice: choice[1])
