"""The forms of tasks, notices and calendars."""

from django import forms

from clausewise.features.people.api import Organisation, Person
from clausewise.features.tasks.models.notice import Pace
from clausewise.features.tasks.sending.guard import BadTargetError, target
from clausewise.features.tasks.whose import still_here

EMAIL = {"type": "email", "autocomplete": "off", "spellcheck": "false"}
URL = {"type": "url", "autocomplete": "off", "spellcheck": "false"}
YES, NO = "yes", "no"


class HandOnForm(forms.Form):
    """To whom a task goes: somebody of the organisation, by their e-mail address."""

    to = forms.CharField(
        label="Who takes it over?",
        help_text="Their e-mail address at work.",
        widget=forms.TextInput(attrs=EMAIL),
        error_messages={"required": "Give the e-mail address of whoever takes it over"},
    )

    def find(self, organisation: Organisation) -> Person | None:
        """Return whoever was named, or None, with an error, where nobody here has that address."""
        email = self.cleaned_data["to"].strip().lower()
        here = Person.objects.filter(still_here(organisation), email=email).first()
        if here is None:
            self.add_error("to", f"Nobody at {organisation} has this address. Check it")
        return here


class ChoiceForm(forms.Form):
    """How somebody wants to be told, and where their own notices are posted to."""

    at_once = forms.ChoiceField(
        label="What should Clausewise tell you as soon as it happens?",
        choices=Pace.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what to be told at once"},
    )
    digest = forms.ChoiceField(
        label="Do you want one e-mail a day with what needs you?",
        help_text="It comes only when there is something, and never at the weekend unless your "
        "school chose so.",
        choices=[(YES, "Yes"), (NO, "No")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether you want the daily e-mail"},
    )
    teams = forms.CharField(
        label="Your own Teams workflow",
        help_text="The address that Teams gives you for “When a Teams webhook request is "
        "received”. Leave empty for none.",
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs=URL),
    )

    def clean_teams(self) -> str:
        """Check that notices may be posted there."""
        return _checked(self.cleaned_data["teams"])


class HooksForm(forms.Form):
    """Where an organisation's notices are posted to."""

    teams = forms.CharField(
        label="Teams workflow",
        help_text="The address of a workflow that starts “When a Teams webhook request is "
        "received”. Leave empty for none.",
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs=URL),
    )
    webhook = forms.CharField(
        label="Webhook",
        help_text="An https address of a system of yours that takes signed notices. Leave empty "
        "for none.",
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs=URL),
    )

    def clean_teams(self) -> str:
        """Check that notices may be posted there."""
        return _checked(self.cleaned_data["teams"])

    def clean_webhook(self) -> str:
        """Check that notices may be posted there."""
        return _checked(self.cleaned_data["webhook"])


def _checked(url: str) -> str:
    """Return an address to which notices may be posted, or the empty one."""
    try:
        if url:
            target(url)
    except BadTargetError as error:
        raise forms.ValidationError(str(error)) from error
    except OSError as error:
        raise forms.ValidationError(
            "We cannot find that address. Copy it again, and check that it is on the internet"
        ) from error
    return url
