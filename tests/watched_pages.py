"""Browser pages that one test after another uses, each watched for what no page may do.

A page that is kept has its process, its files and its scripts ready: a new one takes a second.
"""

from collections import defaultdict


class WatchedPage:
    """A page in a profile of its own, and what has gone wrong in it since it was lent."""

    def __init__(self, browser, options):
        self.home = (options["base_url"], "data:", "about:", "blob:")
        self.problems, self.neighbours = [], []
        self.profile = browser.new_context(**options)
        self.page = self.profile.new_page()
        self.page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        self.page.on("console", self._note)
        self.page.on("request", self._stay_home)

    def _note(self, said):
        # a page that is meant to be missing is reported to the console too; its status is tested
        if said.type == "error" and "Failed to load resource" not in said.text:
            self.problems.append(f"console: {said.text}")

    def _stay_home(self, request):
        if not request.url.startswith((*self.home, *self.neighbours)):
            self.problems.append(f"asked another machine for {request.url}")

    def clean(self):
        """Leave nothing of a test behind: no cookie, no other page, no rule about requests."""
        for other in self.profile.pages:
            if other is not self.page:
                other.close()
        self.page.unroute_all()
        self.page.emulate_media(media="null")
        self.page.goto("about:blank")
        self.profile.clear_cookies()


class WatchedPages:
    """Pages by the options of their profiles, those that no test has at the time."""

    def __init__(self, browser, **always):
        self.browser, self.always = browser, always
        self.free = defaultdict(list)

    def lend(self, options, neighbours):
        """Return a page that may ask the site itself, and what this list will hold by then."""
        kept = self.free[str(options)]
        lent = kept.pop() if kept else WatchedPage(self.browser, {**self.always, **options})
        lent.problems.clear()
        lent.neighbours = neighbours
        return lent

    def take_back(self, options, lent):
        """Keep a page for the next test, unless this one has closed it."""
        if lent.page.is_closed():
            lent.profile.close()
        else:
            lent.clean()
            self.free[str(options)].append(lent)

    def close(self):
        """Close all that are not lent."""
        for lent in (each for kept in self.free.values() for each in kept):
            lent.profile.close()
