"""No form leaves it to a library to say that something is missing."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

from django import forms

from clausewise import features
from clausewise.features.people.sign_in.forms import LEFT_OUT, InOurWords

LIBRARYS = str(forms.Field.default_error_messages["required"])


def kinds(form: type) -> Iterator[type]:
    for each in form.__subclasses__():
        yield from (each, *kinds(each))


def of_ours() -> set[type]:
    """Every form that a page of ours shows."""
    for module in walk_packages(features.__path__, f"{features.__name__}."):
        if module.name.endswith(".forms"):
            import_module(module.name)
    return {each for each in kinds(forms.BaseForm) if each.__module__.startswith("clausewise.")}


def said_of(form: type, name: str, field: forms.Field) -> str:
    """What the form says where the field is left out."""
    if issubclass(form, InOurWords):
        return LEFT_OUT.get(name, "")
    return str(field.error_messages["required"])


def test_a_field_that_is_left_out_is_named_in_our_words():
    needed = [
        (form, name, field)
        for form in of_ours()
        for name, field in getattr(form, "base_fields", {}).items()
        if field.required and name != "password2"  # taken off the form
    ]

    wanting = [
        f"{form.__name__}.{name}"
        for form, name, field in needed
        if said_of(form, name, field) in {"", LIBRARYS}
    ]

    assert not wanting
    assert {"LoginForm", "AppointForm", "FileForm"} <= {form.__name__ for form, _, _ in needed}
