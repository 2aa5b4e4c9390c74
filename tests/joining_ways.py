"""Ways to the pages of leavers and of directories, as somebody of Little Eaton takes them."""

from functools import partial

from ways import go

HERE = "/o/little-eaton"


def leave(part, page):
    """Open the page on which it is recorded that somebody leaves."""
    page.goto(f"{HERE}/people/?role={part}")
    page.locator("tbody a").first.click()
    page.get_by_role("button", name="Record that they leave").click()


def leave_at_no_day(page):
    leave("dsl", page)
    page.get_by_label("Last day").fill("soon")
    page.get_by_role("button", name="Record that they leave").click()


def left(page):
    """Open the list of what leavers left, as it is once somebody has left."""
    page.goto(f"{HERE}/people/?role=dsl")
    if page.locator("tbody a").count() == 0:
        page.goto(f"{HERE}/people/leavers/")
        return
    leave("dsl", page)
    page.get_by_role("button", name="Record that they leave").click()
    page.get_by_role("heading", name="What leavers left behind").wait_for()


def make_key(page, name="Entra ID"):
    page.goto(f"{HERE}/provisioning/")
    page.get_by_label("Name of the key").fill(name)
    page.get_by_role("button", name="Make a key").click()


def keys(page):
    make_key(page)
    page.goto(f"{HERE}/provisioning/")


JOINING_WAYS = {
    "leave": ("hr", partial(leave, "dsl")),
    "leave with error": ("hr", leave_at_no_day),
    "no leavers": ("hr", partial(go, f"{HERE}/people/leavers/")),
    "leavers": ("hr", left),
    "no keys": ("administrator", partial(go, f"{HERE}/provisioning/")),
    "keys": ("administrator", keys),
    "key without a name": ("administrator", partial(make_key, name="")),
}
"""Without the page that shows a new key: each is another, so it is never the same twice."""
