"""Django's own forms, shown with GOV.UK Frontend's markup."""

import pytest
from django import forms
from django.template.loader import render_to_string

ROLES = [("employee", "I work here"), ("governor", "I am a governor")]
CONTENT = [("names_pupil", "It names a pupil"), ("none", "None of these")]


class Question(forms.Form):
    words = forms.CharField(help_text="For example, can I post this?")
    more = forms.CharField(widget=forms.Textarea)
    age = forms.IntegerField()
    platform = forms.ChoiceField(choices=[("x", "X"), ("blog", "A blog")])
    role = forms.ChoiceField(
        choices=ROLES, widget=forms.RadioSelect, help_text="If you are both, say governor."
    )
    content = forms.MultipleChoiceField(choices=CONTENT, widget=forms.CheckboxSelectMultiple)


FILLED = {
    "words": "Can I?",
    "more": "It is mine",
    "age": "17",
    "platform": "blog",
    "role": "governor",
    "content": ["none"],
}


def show(form):
    fields = "".join(form[name].as_field_group() for name in form.fields)
    return " ".join(fields.split())


@pytest.fixture(scope="module")
def empty():
    return show(Question())


@pytest.fixture(scope="module")
def filled():
    return show(Question(FILLED))


@pytest.fixture(scope="module")
def wrong():
    return show(Question({}))


def test_a_field_has_its_label_and_hint(empty):
    assert '<label class="govuk-label govuk-label--m" for="id_words">Words</label>' in empty
    assert '<div id="id_words_helptext" class="govuk-hint">For example' in empty
    assert 'class="govuk-input" type="text" name="words"' in empty


def test_choices_stand_under_their_question(empty):
    assert '<fieldset class="govuk-fieldset" aria-describedby="id_role_helptext">' in empty
    assert '<fieldset class="govuk-fieldset"> <legend' in empty


def test_none_of_these_stands_apart_and_excludes_the_others(empty):
    assert '<div class="govuk-checkboxes__divider">or</div>' in empty
    assert 'value="none" data-behaviour="exclusive"' in empty


@pytest.mark.parametrize(
    "kept",
    [
        'value="Can I?"',
        ">It is mine</textarea>",
        'value="17"',
        'value="blog" selected',
        'value="governor" checked',
        'value="none" checked',
    ],
)
def test_what_was_given_is_shown_again(filled, kept):
    assert kept in filled


def test_a_field_in_error_says_so_beside_it(wrong):
    assert wrong.count("govuk-form-group--error") == len(Question.base_fields)
    assert 'id="id_words_error"' in wrong
    assert 'aria-describedby="id_words_helptext id_words_error"' in wrong
    assert 'aria-invalid="true"' in wrong


def test_the_summary_of_errors_leads_to_each_field():
    form = Question({})
    form.add_error(None, "Nothing was given")
    html = render_to_string("components/error_summary.html", {"form": form})

    assert '<a href="#id_words">' in html
    assert '<a href="#id_role_0">' in html
    assert "<li>Nothing was given</li>" in html


def test_there_is_no_summary_without_errors():
    assert not render_to_string("components/error_summary.html", {"form": Question()}).strip()
