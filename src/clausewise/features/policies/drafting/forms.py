"""The forms of the workbench: a file, what a clause is, its rule, how it splits."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from clausewise.documents.reading import MOST_BYTES
from clausewise.documents.suggest import FORCES
from clausewise.engine.handbook import KINDS
from clausewise.engine.pack import JOBS
from clausewise.engine.vocabulary import Kind, Vocabulary, written
from clausewise.features.policies.drafting.actions import Decision
from clausewise.features.policies.drafting.label_words import LABELS
from clausewise.features.policies.drafting.rule_words import EFFECTS, role_words
from clausewise.features.policies.models import DraftClause

FORCE_WORDS = {
    "prohibited": "Forbids something",
    "required": "Requires something",
    "permitted": "Allows something",
    "advised": "Advises",
    "approval": "Asks for approval first",
    "report": "Asks for a report",
    "statement": "Only states something",
}
JOB_WORDS = {
    "ask": "Ask: the answers to questions",
    "post": "Post: what is published",
    "accounts": "Accounts: the register of accounts",
    "moderate": "Moderate: comments",
    "report": "Report: concerns and cases",
    "run": "Run: the policy itself, its reading and training",
    "oversee": "Oversee: reports to governors",
}
Choice: TypeAlias = tuple[str, str | Sequence[tuple[str, str]]]
KEEP, WRITE, NONE = "keep", "write", "none"
ROLES = (
    "headteacher",
    "slt",
    "line_manager",
    "communications_manager",
    "dsl",
    "dfo",
    "hr",
    "dpo",
    "network_manager",
    "chair_of_governors",
    "governing_body",
)
CONDITIONS = ("condition_1", "condition_2", "condition_3")

RULE_FIELDS = ("effect", "activity", *CONDITIONS, "role", "in_writing")


class FileForm(forms.Form):
    """A policy's file."""

    file = forms.FileField(
        label="The policy",
        help_text="Word (.docx), PDF, a saved web page, Markdown or plain text, at most 20 MB.",
        allow_empty_file=True,
        widget=forms.FileInput,
        error_messages={"required": "Choose a file", "invalid": "Choose a file"},
    )

    def __init__(
        self, data: QueryDict | None, files: "MultiValueDict[str, UploadedFile[bytes]] | None"
    ) -> None:
        super().__init__(data, files)

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError("The file is over 20 MB. Take its pictures out.")
        return file


def _choice(
    label: str, choices: Sequence[tuple[str, str]], **given: Any
) -> forms.ChoiceField:  # handed on
    errors = {"required": f"Choose: {label[0].lower()}{label[1:]}", "invalid_choice": "Choose one"}
    return forms.ChoiceField(label=label, choices=choices, error_messages=errors, **given)


class DecisionForm(forms.Form):
    """What a clause is, what it is about, how it binds, and its rule."""

    kind = _choice("What is it?", [(kind.value, words) for kind, words in KINDS.items()])
    force = _choice("How does it bind?", [(force, FORCE_WORDS[force]) for force in FORCES])
    about = _choice("What is it about?", LABELS)
    also_about = _choice("And perhaps", (("", "Nothing else"), *LABELS), required=False)
    summary = forms.CharField(
        label="In one sentence",
        help_text="What staff read beside an answer. It may be the policy’s own words.",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write what the clause says in one sentence"},
    )
    job = _choice(
        "If it is a procedure, where does it happen?",
        (("", "Choose"), *((job, JOB_WORDS[job]) for job in JOBS)),
        required=False,
    )
    rule = _choice("Its rule", (), widget=forms.RadioSelect)
    effect = _choice("The rule", (("", "Choose"), *EFFECTS.items()), required=False)
    activity = forms.MultipleChoiceField(
        label="When somebody wants to",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list"},
    )
    condition_1 = _choice("Only where", (), required=False)
    condition_2 = _choice("And where", (), required=False)
    condition_3 = _choice("And where", (), required=False)
    role = _choice(
        "Approval of, or report to",
        (("", "Nobody"), *((role, role_words(role)) for role in ROLES)),
        required=False,
    )
    in_writing = _choice(
        "In what form is the approval?",
        (("", "Spoken or written"), ("written", "In writing only")),
        required=False,
    )

    def __init__(self, data: QueryDict | None, clause: DraftClause, vocabulary: Vocabulary) -> None:
        super().__init__(data, initial=_initial(clause))
        self.clause = clause
        has_draft = bool(clause.rule or clause.suggested["rule"])
        choices = [(KEEP, "The rule shown above")] if has_draft else []
        choices += [(WRITE, "Another rule, made below"), (NONE, "No rule")]
        _set_choices(self.fields["rule"], choices)
        acts = vocabulary.facts["activity"]
        _set_choices(self.fields["activity"], [(str(v), acts.labels[v]) for v in acts.values])
        for name in CONDITIONS:
            _set_choices(self.fields[name], [("", "Always"), *conditions(vocabulary)])

    def clause_fields(self) -> list[forms.BoundField]:
        """Return what is asked of the clause."""
        return [field for field in self.visible_fields() if field.name not in RULE_FIELDS]

    def rule_fields(self) -> list[forms.BoundField]:
        """Return what is asked of a rule that somebody makes."""
        return [self[name] for name in RULE_FIELDS]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("kind") == "procedure" and not said.get("job"):
            self.add_error("job", "Choose where the procedure happens")
        if said.get("rule") == WRITE:
            self._check_rule(said)
        if said.get("kind") in {"rule", "duty"} and said.get("rule") == NONE:
            self.add_error("rule", "A rule or duty needs a rule, or say that it is something else")
        return said

    def _check_rule(self, said: Mapping[str, Any]) -> None:
        if not said.get("effect"):
            self.add_error("effect", "Choose what the rule does")
        if not said.get("activity"):
            self.add_error("activity", "Choose at least one thing that somebody wants to do")
        if said.get("effect") in {"approval", "duty"} and not said.get("role"):
            self.add_error("role", "Choose who approves, or is told")

    def decision(self) -> Decision:
        """Return what was decided."""
        said = self.cleaned_data
        about = [said["about"], *filter(None, [said["also_about"]])]
        labels = list(dict.fromkeys([*about, *self._further(about)]))
        job = said["job"] if said["kind"] == "procedure" else ""
        return Decision(said["kind"], said["force"], labels, said["summary"], self._rule(), job)

    def _further(self, about: Sequence[str]) -> list[str]:
        """Keep what else was suggested, where the first of it was left as it was."""
        suggested: list[str] = self.clause.labels
        return suggested if suggested[: len(about)] == list(about) else []

    def _rule(self) -> object:
        said = self.cleaned_data
        if said["rule"] == NONE:
            return None
        if said["rule"] == KEEP:
            return self.clause.rule or self.clause.suggested["rule"]
        chosen = dict(said[each].split("=") for each in CONDITIONS if said[each])
        box = {"activity": said["activity"], **chosen}
        rule = {"id": f"draft-{self.clause.name}", "clause": self.clause.name}
        return {**rule, "effect": said["effect"], "when": [box], **_what_follows(said)}


def _what_follows(said: Mapping[str, Any]) -> dict[str, object]:
    if said["effect"] == "approval":
        form = "written" if said["in_writing"] else "any"
        return {"approval": {"role": said["role"], "form": form}}
    if said["effect"] == "duty":
        return {"duty": {"do": "report", "to": [said["role"]]}}
    return {}


def _initial(clause: DraftClause) -> dict[str, object]:
    labels: list[str] = [*clause.labels, "", ""]
    return {
        "kind": clause.kind,
        "force": clause.force,
        "about": labels[0],
        "also_about": labels[1],
        "summary": clause.summary,
        "job": clause.job,
        "rule": KEEP if clause.rule else NONE,
    }


def _set_choices(field: forms.Field, choices: Sequence[Choice]) -> None:
    cast("forms.ChoiceField", field).choices = choices


def conditions(vocabulary: Vocabulary) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
    """Yield each fact's question with its answers: what a rule may turn on."""
    for fact in vocabulary.facts.values():
        if fact.name != "activity" and fact.kind is not Kind.INT:
            answers = [(f"{fact.name}={written(v)}", fact.labels[v]) for v in fact.values]
            yield fact.ask, answers


class SplitForm(forms.Form):
    """A clause's words, to be parted by blank lines."""

    parts = forms.CharField(
        label="Put a blank line between the parts",
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Leave the clause’s words in, with a blank line between them"},
    )


class CaseForm(forms.Form):
    """An example of a rule, as somebody would ask it."""

    say = forms.CharField(
        label="A question that somebody might ask",
        help_text="Such as: a pupil who left last year wants to follow me on Instagram.",
        max_length=300,
        error_messages={"required": "Write a question that somebody might ask"},
    )
    applies = _choice(
        "Does the rule speak to it?",
        (("yes", "Yes, the rule applies"), ("no", "No, though it is near")),
        widget=forms.RadioSelect,
    )


class DismissalForm(forms.Form):
    """Why a finding may stay as it is."""

    reason = forms.CharField(
        label="Why may it stay as it is?",
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why it may stay as it is"},
    )
