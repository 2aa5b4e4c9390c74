"""The forms of declarations."""

from django import forms

from clausewise.features.people.declarations.actions import Tie
from clausewise.features.people.fields import day_field
from clausewise.features.people.models import About, Relationship, State

DECISIONS = (
    (State.NOTED, "Put it on record, and agree to nothing more"),
    (State.APPROVED, "Put it on record, and agree that they are in touch online outside school"),
    (State.REFUSED, "Refuse it"),
)


class DeclarationForm(forms.Form):
    """About whom, how one is connected, in one's own words, since when."""

    about = forms.ChoiceField(
        label="Who is it about?",
        choices=About.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who it is about"},
    )
    relationship = forms.ChoiceField(
        label="How are you connected outside school?",
        help_text="For a pupil’s family: what the child is to you.",
        choices=Relationship.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you are connected"},
    )
    description = forms.CharField(
        label="Tell us in your own words",
        max_length=1_000,
        help_text="Such as: my niece, in Year 4. Only you, whoever decides and the safeguarding "
        "leads can read it.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Write who it is and how you know them",
            "max_length": "Use at most 1,000 letters",
        },
    )
    child = forms.CharField(
        label="Admission number", required=False, max_length=60, help_text="If you know it."
    )
    since = day_field("Since when?", help_text="If it began on a day.")

    def tie(self) -> Tie:
        """Return what was declared."""
        return Tie(**self.cleaned_data)


class DecisionForm(forms.Form):
    """What becomes of a declaration, and why."""

    decision = forms.ChoiceField(
        label="What do you decide?",
        choices=DECISIONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you decide"},
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        max_length=1_000,
        help_text="Needed if you refuse. They can read it.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
