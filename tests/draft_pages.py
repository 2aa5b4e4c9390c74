"""Ways to the pages on which a policy is put to work, as people go there."""

from functools import partial

from rules.tree import ROOT

from own_pages import as_

POLICY = ROOT / "docs/examples/hillside.md"
LITTLE_EATON = ("Little Eaton Primary School", "Headteacher")
HERE = "/o/little-eaton/policies/"


def drafts(page):
    page.goto(HERE)


def coverage(page):
    page.goto("/o/little-eaton/coverage/")


def with_errors(page):
    drafts(page)
    page.get_by_role("button", name="Bring it in").click()


def brought_in(page):
    """Bring the example in, as far as the page of its clauses."""
    drafts(page)
    page.get_by_label("The policy").set_input_files(POLICY)
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_role("heading", name="Its clauses").wait_for()


def decided_in_part(page):
    clause(page)
    page.get_by_role("button", name="Accept it as suggested").click()
    page.get_by_role("link", name="Hillside").click()


def listed(page):
    brought_in(page)
    drafts(page)


def follow(page, name):
    brought_in(page)
    page.get_by_role("link", name=name).first.click()


clause = partial(follow, name="2.1(a)")


def clause_with_errors(page):
    clause(page)
    page.get_by_label("In one sentence").fill("")
    page.get_by_role("button", name="Keep what I decided").click()


def split(page):
    clause(page)
    page.get_by_role("link", name="split it").click()


def split_with_errors(page):
    split(page)
    page.get_by_role("button", name="Split it").click()


def ruled(page):
    """Accept the first clause that has a rule, and open it again."""
    clause(page)
    page.get_by_role("button", name="Accept it as suggested").click()
    page.get_by_role("link", name="Hillside").click()
    page.get_by_role("link", name="2.1(a)").click()


def case(page):
    ruled(page)
    page.get_by_role("link", name="Add a case").click()


def case_with_errors(page):
    case(page)
    page.get_by_role("button", name="Try it and keep it").click()


def leave(page):
    follow(page, "Health check")
    page.get_by_role("link", name="Leave it as it is").first.click()


def leave_with_errors(page):
    leave(page)
    page.get_by_role("button", name="Leave it as it is").click()


def left(page):
    leave(page)
    page.get_by_label("Why may it stay as it is?").fill("The review is under way")
    page.get_by_role("button", name="Leave it as it is").click()
    page.get_by_role("heading", name="Left as it is").wait_for()


DRAFT_PAGES = as_(
    LITTLE_EATON,
    **{
        "drafts": drafts,
        "drafts with errors": with_errors,
        "coverage": coverage,
        "a draft": brought_in,
        "a draft, decided in part": decided_in_part,
        "drafts, listed": listed,
        "a clause": clause,
        "a clause with errors": clause_with_errors,
        "a clause with a rule": ruled,
        "a case": case,
        "a case with errors": case_with_errors,
        "leave a finding": leave,
        "leave a finding with errors": leave_with_errors,
        "a finding left": left,
        "split": split,
        "split with errors": split_with_errors,
        "health check": partial(follow, name="Health check"),
        "give a draft up": partial(follow, name="Delete this policy"),
    },
)
