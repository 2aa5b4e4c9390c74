"""A governor compares schools and reads a policy."""

from playwright.sync_api import expect

from situations import ANSWERS


def test_the_start_page_is_where_it_begins(page, picture):
    page.goto("/")
    picture(page, "start")

    expect(page.get_by_role("heading", name="Can I do this?")).to_be_visible()


def test_an_answer_leads_to_what_other_schools_say(page):
    page.goto(ANSWERS["prohibited"])
    page.get_by_role("link", name="Compare schools").click()

    expect(page.get_by_role("heading", name="One question under every policy")).to_be_visible()
    expect(page.locator(".sides__side")).to_have_count(5)


def test_one_question_is_put_to_every_school(page, picture):
    page.goto("/compare/")
    page.get_by_role("link", name="A former pupil, now 19").click()
    page.get_by_role("heading", name="What each policy says").scroll_into_view_if_needed()
    page.evaluate("window.scrollTo(0, document.querySelector('.sides').offsetTop - 120)")
    picture(page, "compare")

    expect(page.locator(".sides__side")).to_have_count(5)


def test_two_schools_are_compared_topic_by_topic(page, picture):
    page.goto("/compare/")
    page.get_by_label("First policy").select_option("cadmus")
    page.get_by_label("Second policy").select_option("little-eaton")
    page.get_by_role("button", name="Compare").click()
    picture(page, "compare-two")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Cadmus Family of Schools")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Little Eaton Primary School")


def test_a_clause_in_an_answer_opens_at_its_place_in_the_policy(page, picture):
    page.goto(ANSWERS["advised_against"])
    page.get_by_role("link", name="Clause 7.10").click()
    picture(page, "handbook")

    expect(page.locator("[id='clause-7.10']")).to_be_in_viewport()


def test_a_word_finds_its_clauses(page):
    page.goto("/handbook/cadmus/")
    page.get_by_label("Search this policy").fill("former pupil")
    page.get_by_role("button", name="Search").click()

    expect(page.locator("[id='clause-7.10']")).to_be_visible()
    page.get_by_role("link", name="Show every clause").click()
    expect(page.locator("[id='clause-3.1']")).to_be_visible()


def test_the_cases_of_a_clause_open_with_a_key(page):
    page.goto("/handbook/cadmus/?q=7.10")
    cases = page.locator("[id='clause-7.10'] details")
    cases.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(cases.get_by_role("listitem").first).to_be_visible()
