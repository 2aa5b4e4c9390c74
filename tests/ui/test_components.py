"""Each component with each of its choices, as pages include it."""

import pytest
from django.template.loader import render_to_string

OUTCOMES = (
    "permitted",
    "needs_approval",
    "advised_against",
    "prohibited",
    "not_addressed",
    "undecided",
)


def show(component, **values):
    html = render_to_string(f"components/{component}.html", values)
    return " ".join(html.split())


def test_a_button_sends_its_form():
    html = show("button", text="Continue", name="next", value="1")

    assert '<button type="submit" class="govuk-button"' in html
    assert 'name="next" value="1">Continue</button>' in html


def test_a_button_can_be_a_link_of_another_kind():
    html = show("button", text="Start again", url="/", kind="secondary")

    assert 'href="/" role="button"' in html
    assert "govuk-button--secondary" in html


def test_a_plain_button_sends_no_name():
    assert "name=" not in show("button", text="Continue", kind="warning")


def test_the_print_button_waits_for_its_script():
    assert "data-print hidden" in show("print_button")


@pytest.mark.parametrize(("text", "shown"), [("", "Back"), ("Back to the answer",) * 2])
def test_a_back_link_says_where_it_goes(text, shown):
    assert f">{shown}</a>" in show("back_link", url="/", text=text)


def test_breadcrumbs_end_at_the_page_itself():
    html = show("breadcrumbs", items=[{"text": "Handbook", "url": "/h/"}, {"text": "Cadmus"}])

    assert 'href="/h/">Handbook</a>' in html
    assert 'aria-current="page">Cadmus</li>' in html


def test_a_tag_is_a_word_first_and_a_colour_second():
    assert show("tag", text="Draft", colour="grey").endswith('govuk-tag--grey">Draft</strong>')
    assert 'class="govuk-tag">Draft' in show("tag", text="Draft")


def test_inset_text_and_details_escape_what_they_are_given():
    assert "&lt;b&gt;" in show("inset_text", text="<b>")
    assert "&lt;b&gt;" in show("details", summary="Why we ask", text="<b>")


def test_details_can_start_open():
    assert '<details class="govuk-details" open>' in show(
        "details", summary="Why", text="x", is_open=True
    )


@pytest.mark.parametrize(
    ("values", "title", "role"),
    [
        ({}, "Important", "region"),
        ({"title": "Note"}, "Note", "region"),
        ({"good": True}, "Done", "alert"),
    ],
)
def test_a_notification_names_itself(values, title, role):
    html = show("notification", text="The policy was reviewed", **values)

    assert f'id="notification-title">{title}</h2>' in html
    assert f'role="{role}"' in html


def test_a_summary_list_offers_changes_where_there_are_any():
    change = {"change_url": "/ask/role/", "change_what": "your role"}
    rows = [{"key": "Role", "value": "Governor"} | change, {"key": "Policy", "value": "Cadmus"}]
    html = show("summary_list", rows=rows)

    assert 'Change<span class="govuk-visually-hidden"> your role</span>' in html
    assert html.count("--no-actions") == 1


def test_a_table_names_its_columns_and_rows():
    html = show("table", caption="Topics", head=["Topic", "Cadmus"], rows=[["Logo", "Ask first"]])

    assert '<th scope="col" class="govuk-table__header">Cadmus</th>' in html
    assert '<th scope="row" class="govuk-table__header">Logo</th>' in html
    assert '<td class="govuk-table__cell">Ask first</td>' in html


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_is_word_mark_and_colour_together(outcome):
    html = show("outcome", outcome=outcome, words="In words")

    assert f"outcome--{outcome}" in html
    assert "<path " in html
    assert '<p class="outcome__words">In words</p>' in html


def test_every_outcome_has_a_mark_of_its_own():
    assert len({show("outcome_mark", outcome=outcome) for outcome in OUTCOMES}) == len(OUTCOMES)


def test_an_outcome_in_a_list_is_small():
    html = show("outcome", outcome="permitted", words="Allowed", small=True)

    assert html.startswith('<span class="outcome-tag outcome--permitted">')
    assert html.endswith("Allowed</span>")
