"""Ways to the pages of people, as somebody of the demo's Little Eaton takes them."""

from functools import partial

from ways import go

HERE = "/o/little-eaton/people"
ROLL = (
    "UPN,Surname,Forename,DOB,Contact 1 Name,Contact 1 Email\n"
    "B801200005001,Moss,Freya,01/09/2015,Ann Moss,ann@home.example\n"
    ",Lee,Tom,,,\n"
)


def find(page):
    page.goto(f"{HERE}/find/")
    page.get_by_label("Name").fill("a")
    page.get_by_role("button", name="Find").click()


def first(address, page):
    """Open a list, and the first person on it."""
    page.goto(f"{HERE}{address}")
    page.locator("tbody a").first.click()


def save_nothing(address, page):
    page.goto(f"{HERE}{address}")
    page.get_by_role("button", name="Save").click()


def follow(link, page):
    first("/pupils/?which=flagged", page)
    page.get_by_role("link", name=link).first.click()


def send(page):
    page.goto(f"{HERE}/import/")
    page.get_by_label("Pupils and their contacts").check()
    file = {"name": "roll.csv", "mimeType": "text/csv", "buffer": ROLL.encode()}
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Continue").click()


def check(page):
    send(page)
    page.get_by_role("button", name="See what would change").click()


def send_nothing(page):
    page.goto(f"{HERE}/import/")
    page.get_by_role("button", name="Continue").click()


PEOPLE_WAYS = {
    "staff": ("employee", partial(go, f"{HERE}/")),
    "colleague": ("dpo", partial(first, "/")),
    "colleague added with errors": ("administrator", partial(save_nothing, "/staff/add/")),
    "pupils": ("administrator", partial(go, f"{HERE}/pupils/")),
    "pupil": ("administrator", partial(first, "/pupils/")),
    "pupil who must not be shown": ("dsl", partial(first, "/pupils/?which=flagged")),
    "why not shown": ("dsl", partial(follow, "Change why")),
    "hold": ("dsl", partial(follow, "Keep this record")),
    "pupil added with errors": ("administrator", partial(save_nothing, "/pupils/add/")),
    "contact changed": ("administrator", partial(follow, "Change")),
    "find": ("dsl", find),
    "import": ("administrator", partial(go, f"{HERE}/import/")),
    "import with errors": ("administrator", send_nothing),
    "import columns": ("administrator", send),
    "import check": ("administrator", check),
    "keeping": ("dpo", partial(go, f"{HERE}/keeping/")),
}
