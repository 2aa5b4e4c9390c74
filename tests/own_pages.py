"""Ways to the pages of organisations, roles, the register and declarations, as people go there."""

from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from register import REGISTER, written
from ways import go

ADMINISTRATOR = ("Cadmus Family of Schools", "Clausewise administrator")
HEAD = ("Riverbank Junior School", "Headteacher")
SLT = ("Riverbank Junior School", "Senior leader")
STAFF = ("Riverbank Junior School", "Employee")
RIVERBANK = "/o/riverbank-juniors"


def sign_in(page, organisation, part):
    """Sign in by the demo's door."""
    page.goto("/account/demo/")
    heading = page.get_by_role("heading", name=organisation, exact=True)
    people = heading.locator("xpath=following-sibling::ul[1]")
    people.get_by_role("button", name=part).first.click()


def signed_in(page, who, way):
    sign_in(page, *who)
    way(page)


def press(page, address, button):
    page.goto(address)
    page.get_by_role("button", name=button).click()


def away(page):
    page.goto("/o/ash-lane/absences/")
    page.get_by_label("Who is away?").fill("slt@ash-lane.example")
    page.get_by_label("Who stands in?").fill("dsl@ash-lane.example")
    page.get_by_role("button", name="Note it").click()


def back(page):
    away(page)
    page.get_by_role("link", name="Back from").first.click()


def end_role(page):
    page.goto("/o/ash-lane/roles/slt/")
    page.get_by_role("link", name="End").click()


TOLD = count(1)


def declare(page):
    """Declare a tie that nobody has declared yet: one that waits is not declared again."""
    page.goto(f"{RIVERBANK}/declarations/new/")
    page.get_by_label("A pupil", exact=True).check()
    page.get_by_label("Close family").check()
    page.get_by_label("Tell us in your own words").fill(f"My niece, number {next(TOLD)}")
    page.get_by_role("button", name="Declare").click()


def declared(page):
    declare(page)
    page.goto(f"{RIVERBANK}/declarations/")


def decide(page, who):
    """Declare a tie, then open it as somebody else."""
    sign_in(page, *STAFF)
    declare(page)
    address = page.url
    sign_in(page, *who)
    page.goto(address)


def approved(page):
    decide(page, SLT)
    page.get_by_label("agree that they are in touch").check()
    page.get_by_role("button", name="Decide").click()
    sign_in(page, *STAFF)


def tap(page):
    approved(page)
    page.goto("/ask/learn-to-live/?role=employee&activity=connect&account=personal")
    page.get_by_role("link", name="Your declared relationship").first.wait_for()


def answered(page):
    tap(page)
    page.get_by_role("link", name="Your declared relationship").first.click()


def understood(page):
    approved(page)
    page.goto("/")
    page.get_by_label("What do you want to do?").fill("My niece wants to follow me on Instagram")
    page.get_by_role("button", name="Continue").click()


def withdrawn_twice(page):
    """Withdraw a declaration on a page that was opened before it was withdrawn elsewhere."""
    declare(page)
    other = page.context.new_page()
    other.goto(page.url)
    withdraw = other.get_by_role("button", name="Withdraw")
    withdraw.click()
    # a page that is closed while it is on its way elsewhere may never close
    withdraw.wait_for(state="detached")
    other.wait_for_load_state()
    other.close()
    page.get_by_role("button", name="Withdraw").click()


def register_checked(page):
    page.goto("/o/cadmus/schools/import/")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "edubasealldata.csv"
        path.write_bytes(written([*REGISTER, {"URN": "14"}]).getvalue())
        page.get_by_label("The register", exact=True).set_input_files(path)
        page.get_by_label("All schools of this trust").fill("5432")
        page.get_by_role("button", name="See what would change").click()


def as_(who, **ways):
    return {name: partial(signed_in, who=who, way=way) for name, way in ways.items()}


OPENED = {
    "trust": "/o/cadmus/",
    "school": "/o/ash-lane/",
    "schools": "/o/cadmus/schools/",
    "add a school": "/o/cadmus/schools/add/",
    "unfilled roles": "/o/cadmus/unfilled/",
    "change organisation": "/o/ash-lane/change/",
    "roles": "/o/ash-lane/roles/",
    "role": "/o/ash-lane/roles/communications_manager/",
    "appoint": "/o/ash-lane/roles/headteacher/appoint/",
    "chains": "/o/ash-lane/chains/",
    "chain": "/o/ash-lane/chains/headteacher/",
    "register": "/o/cadmus/schools/import/",
}
OWN_PAGES = {
    **as_(ADMINISTRATOR, **{name: partial(go, address) for name, address in OPENED.items()}),
    **as_(
        ADMINISTRATOR, away=away, back=back, end_role=end_role, register_checked=register_checked
    ),
    "appoint with errors": partial(
        signed_in,
        who=ADMINISTRATOR,
        way=partial(press, address=OPENED["appoint"], button="Appoint"),
    ),
    "add a school with errors": partial(
        signed_in,
        who=ADMINISTRATOR,
        way=partial(press, address=OPENED["add a school"], button="Save"),
    ),
    "declare with errors": partial(
        signed_in,
        who=STAFF,
        way=partial(press, address=f"{RIVERBANK}/declarations/new/", button="Declare"),
    ),
    **as_(STAFF, declared=declared, declaration=declare, withdrawn_twice=withdrawn_twice),
    "decide": partial(decide, who=SLT),
    "tie to choose": tap,
    "answer with a tie": answered,
    "understood with a tie": understood,
}
