"""A teaching assistant asks: on a phone, with a keyboard, without scripts; and shares it."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from situations import ANSWERS, CHECKLIST, QUESTION
from ways import FOLLOW, ask


def heading(page, text):
    return page.get_by_role("heading", name=text, level=1)


def go_on(page):
    page.get_by_role("button", name="Continue").click()


def choose(page, answer):
    page.get_by_label(answer, exact=True).check()
    go_on(page)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def tab_to(page, target):
    """Move with the Tab key alone, as someone without a mouse does."""
    for _ in range(60):
        press(page, "Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"the Tab key never reaches {target}")


def ends_in_an_answer(page):
    expect(page.locator(".outcome__words")).to_be_visible()


def test_from_plain_english_to_the_answer_on_a_phone(phone, picture):
    ask(phone, FOLLOW)

    expect(heading(phone, "Is this what you mean?")).to_be_visible()
    expect(phone.get_by_label("Who is the other person?")).to_have_value("former_pupil")
    expect(phone.get_by_label("How old are they?")).to_have_value("17")
    picture(phone, "understood-phone")
    go_on(phone)

    assert "July" not in phone.url
    expect(phone.locator(".outcome__words")).to_have_text("Not allowed")
    expect(phone.get_by_role("link", name="Clause 7.10")).to_be_visible()
    picture(phone, "answer-phone")


def test_the_tutorial_tells_what_happens_when_she_is_older(phone):
    ask(phone, FOLLOW)
    go_on(phone)
    phone.get_by_role("link", name="Change how old are they").click()
    for answer in ("18 or over", "My own", "In my own time"):
        choose(phone, answer)

    expect(phone.locator(".outcome__words")).to_have_text("Advised against")


def test_what_is_missing_is_asked_one_question_a_page(phone, picture):
    phone.goto("/ask/cadmus/?activity=connect&time=own&device=own")
    choose(phone, "A former pupil")
    expect(heading(phone, "How old are they?")).to_be_visible()
    picture(phone, "question-phone")

    choose(phone, "18 or over")

    expect(phone.locator(".outcome__words")).to_have_text("Advised against")


def test_what_was_misunderstood_is_put_right_before_it_counts(phone):
    ask(phone, FOLLOW)
    phone.get_by_label("How old are they?").select_option("")
    phone.get_by_label("Which site or app is it?").select_option("facebook")
    go_on(phone)

    stated = parse_qs(urlsplit(phone.url).query)
    assert stated["platform"] == ["facebook"]
    assert "counterpart_age" not in stated


def test_going_back_and_changing_an_answer_changes_the_outcome(phone):
    phone.goto(QUESTION)
    choose(phone, "Under 18")
    expect(phone.locator(".outcome__words")).to_have_text("Not allowed")

    phone.get_by_role("link", name="Back", exact=True).click()
    choose(phone, "18 or over")
    expect(phone.locator(".outcome__words")).to_have_text("Advised against")

    phone.get_by_role("link", name="Change how old are they").click()
    choose(phone, "I do not know")
    expect(phone.locator(".outcome__words")).to_have_text("It depends")


def test_nothing_on_a_long_list_takes_one_tick(phone):
    phone.goto(CHECKLIST)
    expect(heading(phone, "What does it say or show?")).to_be_visible()

    choose(phone, "None of these")

    expect(heading(phone, "What does it say or show?")).to_be_hidden()
    assert "content=-" in phone.url


def test_none_of_these_takes_back_the_other_ticks(page, picture):
    page.goto(CHECKLIST)
    first = page.locator("input[name=tick]").first
    first.check()
    picture(page, "checklist")

    page.get_by_label("None of these").check()

    expect(first).not_to_be_checked()


def test_an_error_takes_one_to_what_is_missing(page):
    page.goto(QUESTION)
    go_on(page)
    page.get_by_role("link", name="Choose an answer").click()

    expect(page.get_by_role("radio").first).to_be_focused()


def test_a_keyboard_is_enough_from_the_start_to_the_answer(page):
    page.goto("/")
    tab_to(page, page.get_by_label("Whose policy?"))
    press(page, "c")
    tab_to(page, page.get_by_label("What do you want to do?"))
    page.keyboard.type("Can I follow a former pupil on my own phone in my own time?")
    for key in ("Enter", "Space"):
        tab_to(page, page.get_by_role("button", name="Continue"))
        with page.expect_navigation():
            press(page, key)

    answer_with_keys(page)

    ends_in_an_answer(page)


def answer_with_keys(page):
    """Answer each question with its second choice, or with none of a list, without a mouse."""
    while page.locator(".outcome__words").count() == 0:
        radios = page.get_by_role("radio")
        tab_to(page, radios.first if radios.count() else page.get_by_label("None of these"))
        press(page, *(["Space", "ArrowDown"] if radios.count() else ["Space"]))
        tab_to(page, page.get_by_role("button", name="Continue"))
        with page.expect_navigation():
            press(page, "Enter")


def test_no_script_is_needed_from_the_start_to_the_answer(plain):
    page = plain
    page.goto("/")
    page.get_by_label("Whose policy?").select_option("little-eaton")
    page.get_by_role("button", name="A pupil has asked to follow me. Can I accept?").click()
    answer_with_keys(page)

    ends_in_an_answer(page)
    page.get_by_role("button", name="Keep this answer").click()
    expect(heading(page, re.compile("Kept answer"))).to_be_visible()


def test_a_shared_address_shows_a_colleague_the_same(page, open_page):
    page.goto(QUESTION)
    choose(page, "Under 18")
    colleague = open_page()
    colleague.goto(page.url)

    assert colleague.inner_text("main") == page.inner_text("main")


def test_a_kept_answer_can_be_opened_by_its_address(page, open_page, picture):
    page.goto(ANSWERS["needs_approval"])
    picture(page, "answer")
    page.get_by_role("button", name="Keep this answer").click()
    colleague = open_page()
    colleague.goto(page.url)

    expect(colleague.locator(".outcome__words")).to_have_text("Ask first")
    expect(colleague.get_by_text("Asked again today, the answer is the same.")).to_be_visible()
    colleague.get_by_role("link", name="Ask this again").click()
    expect(colleague.locator(".outcome__words")).to_have_text("Ask first")


def test_the_print_button_prints(page):
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.goto(ANSWERS["prohibited"])
    page.get_by_role("button", name="Print this page").click()

    expect(page).to_have_title("printed")
