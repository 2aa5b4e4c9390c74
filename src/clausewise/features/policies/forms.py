"""The forms of the policies' pages."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms

from clausewise.engine.pack import Pack
from clausewise.features.policies.common import COMMON

LONGEST = 1_000


class StartForm(forms.Form):
    """A question in plain English, put to one policy; or one of the common questions.

    `data` may hold `common`, the place of a common question, or `list`, to choose from a list; the
    text is then not needed.
    """

    policy = forms.ChoiceField(
        label="Whose policy?",
        error_messages={"required": "Choose whose policy to ask"},
    )
    question = forms.CharField(
        label="What do you want to do?",
        required=False,
        max_length=LONGEST,
        help_text="For example: a year 11 who left in July wants to follow me on Instagram. "
        "Leave out names. What you write stays on this server and is not kept.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": f"Use at most {LONGEST} letters"},
    )

    def common_steps(self) -> tuple[tuple[str, str], ...] | None:
        """Return the steps of the common question chosen, none for the list, None for a text."""
        if "list" in self.data:
            return ()
        chosen = self.data.get("common", "")
        places = {str(place): common.steps for place, common in enumerate(COMMON)}
        return places.get(chosen)

    def clean(self) -> dict[str, Any]:
        """Ask for a question unless a common one, or the list, was chosen."""
        cleaned = super().clean() or {}
        wanting = self.common_steps() is None and not cleaned.get("question", "").strip()
        if wanting and "question" not in self.errors:
            self.add_error("question", "Write what you want to do, or choose a common question")
        return cleaned


def start_form(data: Mapping[str, str] | None, packs: Sequence[Pack], chosen: str) -> StartForm:
    """Return the form with the policies that can be asked, the one last asked chosen."""
    form = StartForm(data, initial={"policy": chosen})
    choices = [(pack.id, pack.owner) for pack in packs]
    chooser = cast("forms.ChoiceField", form.fields["policy"])
    chooser.choices = choices if len(choices) == 1 else [("", "Choose one"), *choices]
    return form
