"""Which entries of the audit record to show."""

from collections.abc import Mapping

from django import forms
from django.db.models import QuerySet

from clausewise.features.audit.handed import acts, everyday_acts, names_of
from clausewise.features.audit.models import Entry
from clausewise.features.audit.words import Act, unknown_act
from clausewise.ui.days import WITHIN_REACH

FURTHEST_PAGE = 100_000
TYPED = "who"
"""What somebody types to find a person: it is sent in a form, and never stands in an address."""


class Wanted(forms.Form):
    """A day, an act and a person to keep to, as an address has them: a person by reference."""

    day = forms.DateField(
        label="Day",
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        validators=WITHIN_REACH,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="For example, 2026-09-01 or 01/09/2026",
        error_messages={"invalid": "Write the day like 2026-09-01 or 01/09/2026"},
    )
    page = forms.IntegerField(required=False, min_value=1, max_value=FURTHEST_PAGE)
    person = forms.CharField(required=False)
    who = forms.CharField(
        label="Who",
        required=False,
        max_length=80,
        help_text="Any part of a name or of an e-mail address",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, asked: Mapping[str, str], entries: QuerySet[Entry]) -> None:
        super().__init__({name: value for name, value in asked.items() if name != TYPED})
        self.entries = entries
        self.fields["act"] = _choice("What", [("", "Everything"), *_acts_in(entries)])

    def clean_person(self) -> str:
        """Check that it is somebody of whom there are entries."""
        ref: str = self.cleaned_data["person"]
        if ref and not self.entries.filter(by=ref).exists():
            self.add_error(TYPED, "Who: nobody in this record has that reference. Write a name")
        return ref

    @property
    def is_narrow(self) -> bool:
        """Whether less than everything was asked for, or something that cannot be."""
        return bool(self.errors or set(self.asked) - {"page"})

    @property
    def asked(self) -> dict[str, str]:
        """What was asked for, as it stands in an address and in the audit record."""
        given = self.cleaned_data.items()
        return {name: f"{value}" for name, value in given if value and name != TYPED}

    @property
    def kept_to(self) -> str:
        """The name of the person whose entries alone are shown; empty for everybody's."""
        ref = self.cleaned_data.get("person")
        return people_by_name([ref])[0][1] if ref and TYPED not in self.errors else ""

    @property
    def left_out(self) -> list[Act]:
        """The acts that show only when they are asked for."""
        return everyday_acts()


class Search(Wanted):
    """The same as somebody sends it, who may have typed part of a name."""

    def __init__(self, sent: Mapping[str, str], entries: QuerySet[Entry]) -> None:
        super().__init__(sent, entries)
        self.data = sent


def people_by_name(references: list[str]) -> list[tuple[str, str]]:
    """Return people's references with their names, by name; namesakes with their references."""
    names = names_of(f"person:{ref}" for ref in references)
    called = {ref: names.get(f"person:{ref}", f"person {ref}") for ref in references}
    known = list(called.values())
    apart = {
        ref: name if known.count(name) == 1 else f"{name} ({ref})" for ref, name in called.items()
    }
    return sorted(apart.items(), key=lambda choice: choice[1])


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    told = {"invalid_choice": f"{label}: choose from the list"}
    return forms.ChoiceField(label=label, choices=choices, required=False, error_messages=told)


def _acts_in(entries: QuerySet[Entry]) -> list[tuple[str, str]]:
    everyday = (act.name for act in everyday_acts())
    found = {*everyday, *entries.order_by().values_list("act", flat=True).distinct()}
    known = acts()
    titles = ((name, known.get(name, unknown_act(name)).title) for name in found)
    return sorted(titles, key=lambda choice: choice[1])
