"""Ways to the pages that need signing in, as somebody of the demo takes them."""

from functools import partial

from ways import go

HEAD, ASSISTANT = "headteacher@little-eaton.example", "employee@little-eaton.example"
SCHOOL = "/o/little-eaton"


def sign_in(page, email):
    """Sign in by the demo's door."""
    page.goto("/account/demo/")
    part = {HEAD: "Headteacher", ASSISTANT: "Employee"}[email]
    section = page.get_by_role("heading", name="Little Eaton Primary School")
    buttons = section.locator("xpath=following-sibling::ul[1]").get_by_role("button", name=part)
    buttons.first.click()


def signed_in(page, email, way):
    sign_in(page, email)
    way(page)


def settings_with_errors(page):
    page.goto(f"{SCHOOL}/settings/")
    page.get_by_label("Colour of the band at the top").fill("#ffdd00")
    page.get_by_role("button", name="Save").click()


def one_task(page):
    page.goto("/home/")
    page.get_by_role("link", name="Details or hand over").first.click()


def calendar_made(page):
    page.goto("/my/calendar/")
    page.get_by_role("button", name="address").first.click()


HEADS = {
    "home": partial(go, "/home/"),
    "task": one_task,
    "own notices": partial(go, "/my/notices/"),
    "calendar": partial(go, "/my/calendar/"),
    "calendar made": calendar_made,
    "organisation": partial(go, f"{SCHOOL}/"),
    "settings": partial(go, f"{SCHOOL}/settings/"),
    "settings with errors": settings_with_errors,
    "left behind": partial(go, f"{SCHOOL}/people/leavers/"),
    "notices": partial(go, f"{SCHOOL}/notices/"),
    "where notices go": partial(go, f"{SCHOOL}/notices/where/"),
}
WAYS = {
    **{f"head: {name}": partial(signed_in, email=HEAD, way=way) for name, way in HEADS.items()},
    "assistant: empty home": partial(signed_in, email=ASSISTANT, way=partial(go, "/home/")),
}
