"""Ways to every page of the site, as a person with a browser takes them."""

from functools import partial

from situations import ANSWERS, CHECKLIST, CONCERN, CONTRADICTION, QUESTION, SET_ASIDE

FOLLOW = "A pupil who left in July, aged 17, wants to follow me on Instagram"


def go(address, page):
    page.goto(address)


def ask(page, question, policy="cadmus"):
    """Put a question in plain English, as far as the page that shows what was understood."""
    page.goto("/")
    page.get_by_label("Whose policy?").select_option(policy)
    page.get_by_label("What do you want to do?").fill(question)
    page.get_by_role("button", name="Continue").click()


def start_with_errors(page):
    page.goto("/")
    page.get_by_role("button", name="Continue").click()


def question_with_error(address, page):
    page.goto(address)
    page.get_by_role("button", name="Continue").click()


def kept(page):
    page.goto(ANSWERS["needs_approval"])
    page.get_by_role("button", name="Keep this answer").click()


WAYS = {
    "start": partial(go, "/"),
    "start with errors": start_with_errors,
    "understood": partial(ask, question=FOLLOW),
    "nothing understood": partial(ask, question="Bananas."),
    "what to do": partial(go, "/ask/cadmus/"),
    "question": partial(go, QUESTION),
    "question with error": partial(question_with_error, QUESTION),
    "checklist": partial(go, CHECKLIST),
    "checklist with error": partial(question_with_error, CHECKLIST),
    **{f"answer: {outcome}": partial(go, address) for outcome, address in ANSWERS.items()},
    "answer: concern": partial(go, CONCERN),
    "answer: contradiction": partial(go, CONTRADICTION),
    "answer: set aside": partial(go, SET_ASIDE),
    "compare": partial(go, "/compare/"),
    "compare one question": partial(go, f"/compare/?{ANSWERS['prohibited'].partition('?')[2]}"),
    "compare two policies": partial(go, "/compare/learn-to-live/everychild/"),
    "handbooks": partial(go, "/handbook/"),
    "handbook": partial(go, "/handbook/learn-to-live/"),
    "handbook search": partial(go, "/handbook/cadmus/?q=former+pupil"),
    "handbook search that fails": partial(go, "/handbook/cadmus/?q=bananas"),
    "kept": kept,
    "refused": partial(go, "/ask/hogwarts/"),
    "not found": partial(go, "/no-such-page"),
}
