"""The form for what is said of an organisation."""

import re
from collections.abc import Mapping
from typing import cast

from django import forms
from django.http import QueryDict

from clausewise.features.people.cover.standing import lines
from clausewise.features.people.models import Kind, Organisation
from clausewise.features.people.organisations.actions import Described
from clausewise.features.people.policy import readable
from clausewise.features.people.rules.appointing import ABOVE_SCHOOLS
from clausewise.features.people.viewer import Viewer

URN = re.compile(r"[1-9]\d{5}")
LAESTAB = re.compile(r"(\d{3})[ /]?(\d{4})")


class OrganisationForm(forms.Form):
    """Name, kind, what it belongs to, policy and numbers.

    It can belong only to organisations where the person may let schools join, never to one below
    itself; it leaves what it belongs to only where they may let schools leave.
    """

    name = forms.CharField(
        label="Name", max_length=120, error_messages={"required": "Enter the name"}
    )
    kind = forms.ChoiceField(
        label="What is it?",
        choices=Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is"},
    )
    parent = forms.ChoiceField(
        label="It belongs to",
        required=False,
        help_text="Its trust or federation, if it has one.",
        error_messages={"required": "Choose what it belongs to"},
    )
    policy = forms.ChoiceField(
        label="Policy",
        required=False,
        help_text="A school without its own has that of its trust.",
    )
    urn = forms.CharField(
        label="URN",
        required=False,
        help_text="Six figures, from Get Information about Schools.",
    )
    laestab = forms.CharField(
        label="DfE number", required=False, help_text="Local authority and school: 830/2034."
    )

    def __init__(
        self,
        data: QueryDict | None,
        *,
        viewer: Viewer,
        initial: Mapping[str, object],
        organisation: Organisation | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial))
        self.organisation = organisation
        self.parents = _parents(viewer, organisation)
        chooser = cast("forms.ChoiceField", self.fields["parent"])
        now = organisation.parent if organisation else None
        stays = now is not None and not viewer.can("organisations.move", now)
        alone = [] if stays else [("", "Nothing: it stands alone")]
        chooser.choices = [*alone, *_named(self.parents)]
        chooser.required = stays
        policies = cast("forms.ChoiceField", self.fields["policy"])
        policies.choices = [("", "That of its trust or federation"), *_policies()]

    def clean_urn(self) -> str:
        """Refuse what is no URN, and one that another organisation has."""
        urn = str(self.cleaned_data["urn"]).strip()
        if urn and not URN.fullmatch(urn):
            raise forms.ValidationError("A URN has six figures, such as 137484")
        taken = Organisation.objects.filter(urn=urn).first() if urn else None
        if taken and taken != self.organisation:
            raise forms.ValidationError("Another organisation has this URN")
        return urn

    def clean_laestab(self) -> str:
        """Write a DfE number as 830/2034, or refuse it."""
        text = str(self.cleaned_data["laestab"]).strip()
        found = LAESTAB.fullmatch(text)
        if text and not found:
            raise forms.ValidationError("A DfE number has seven figures, such as 830/2034")
        return f"{found[1]}/{found[2]}" if found else ""

    def described(self) -> Described:
        """Return what was filled in."""
        given = dict(self.cleaned_data)
        given["parent"] = self.parents.get(given["parent"])
        return Described(**given)


def _parents(viewer: Viewer, organisation: Organisation | None) -> dict[str, Organisation]:
    """Return what it may belong to, by reference: what it belongs to now, and what it may move to.

    That is nothing else where it must not leave, and never itself, what is below itself or a
    school.
    """
    now = organisation.parent if organisation else None
    if now and not viewer.can("organisations.move", now):
        return {now.ref: now}
    mine = viewer.where("organisations.move" if organisation else "organisations.add")
    places = [line[0] for line in lines().values() if organisation not in line]
    taking = [place for place in places if place == now or place.kind in ABOVE_SCHOOLS]
    return {place.ref: place for place in taking if place.pk in mine}


def _named(parents: dict[str, Organisation]) -> list[tuple[str, str]]:
    return sorted(((ref, place.name) for ref, place in parents.items()), key=lambda pair: pair[1])


def _policies() -> list[tuple[str, str]]:
    return [(pack.id, f"{pack.owner}: {pack.title}, {pack.version}") for pack in readable()]


def initial_of(organisation: Organisation) -> dict[str, object]:
    """Return what is said of an organisation now."""
    register = getattr(organisation, "establishment", None)
    return {
        "name": organisation.name,
        "kind": organisation.kind,
        "parent": organisation.parent.ref if organisation.parent else "",
        "policy": organisation.policy,
        "urn": organisation.urn or "",
        "laestab": register.laestab if register else "",
    }
