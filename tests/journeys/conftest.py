"""A real browser against the real site, on this machine and nowhere else."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import expect, sync_playwright

from entering import enter_as
from watched_pages import WatchedPages

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
PICTURES = ROOT / "docs/pictures"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK_AXE = """async tags => {
    const asked = {runOnly: tags, resultTypes: ["violations"]};
    const {violations} = await axe.run(document, asked);
    const told = each => each.nodes.map(node => `${each.id}: ${each.help}: ${node.html}`);
    return violations.flatMap(told);
}"""
"""Only what is wrong is handed over: the whole of what axe looks at is some hundred times that."""
BROWSERS = ("chromium", "google-chrome", "chromium-browser")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]

# Playwright's own event loop runs in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser():
    named = [os.environ.get("CLAUSEWISE_CHROMIUM"), *BROWSERS]
    path = next((found for name in named if name and (found := shutil.which(name))), None)
    assert path, "Chromium is missing: install it, or set CLAUSEWISE_CHROMIUM to where it is"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
        # Django has connections of its own for asynchronous code, and forgets them with the loop
        connections.close_all()


@pytest.fixture
def neighbours():
    """Addresses, beside the site's own, that a test's pages may ask."""
    return []


@pytest.fixture(scope="session")
def watched_pages(browser, live_server):
    pages = WatchedPages(browser, base_url=live_server.url, locale="en-GB")
    yield pages
    pages.close()


@pytest.fixture
def open_page(watched_pages, neighbours):
    """Open pages that fail the test if a script fails or another machine is asked for anything."""
    lent = []

    def opened(**options):
        lent.append((options, watched_pages.lend(options, neighbours)))
        return lent[-1][1].page

    yield opened
    problems = [each for _, watched in lent for each in watched.problems]
    for options, watched in lent:
        watched_pages.take_back(options, watched)
    assert problems == []


@pytest.fixture
def page(open_page):
    return open_page(viewport={"width": 1024, "height": 900})


@pytest.fixture
def plain(open_page):
    """A phone whose browser runs no scripts."""
    return open_page(viewport={"width": 320, "height": 640}, java_script_enabled=False)


@pytest.fixture
def phone(open_page):
    """The narrowest screen that WCAG asks for, used with a finger."""
    return open_page(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)


@pytest.fixture(scope="session")
def axe():
    """Return a function that lists what axe-core finds wrong with a page at WCAG 2.2 AA."""
    source = AXE.read_text(encoding="utf-8")

    def problems(page):
        page.evaluate(f"() => {{ {source} }}")
        return page.evaluate(ASK_AXE, WCAG)

    return problems


@pytest.fixture(scope="session")
def sideways():
    """Return a function that says by how many pixels a page is wider than its screen."""
    return lambda page: page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


@pytest.fixture
def enter(live_server, world):
    """Return a function that signs somebody of Little Eaton in, on a page."""

    def entered(part, page):
        client = enter_as(Client(), world.person(part, "little-eaton"))
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return entered


@pytest.fixture
def held(page, phone, plain, axe, sideways):
    """Return a function that takes a way to a page and asks of it what holds on every page.

    At a desk and on paper, on a phone, and without scripts; `read` says what must then be the same.
    """

    def go(way, device):
        way(device)
        device.wait_for_load_state()  # a way may end with a press that leads to another page

    def take(way, read=lambda page: page.locator("h1").inner_text()):
        go(way, page)
        assert axe(page) == []
        assert page.title().endswith(" – Clausewise")
        page.emulate_media(media="print")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()
        assert page.locator("main .govuk-button:visible").count() == 0

        go(way, phone)
        assert sideways(phone) == 0
        assert axe(phone) == []

        go(way, plain)
        assert read(plain) == read(phone)

    return take


@pytest.fixture(scope="session")
def picture():
    """Return a function that takes a picture for the documents when CLAUSEWISE_PICTURES is set."""

    def take(page, name):
        if os.environ.get("CLAUSEWISE_PICTURES"):
            page.screenshot(path=PICTURES / f"{name}.png")

    return take
