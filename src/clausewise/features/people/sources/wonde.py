"""Reads a school from Wonde, which stands between schools' systems and programs like ours.

Its API: https://docs.wonde.com/docs/api/sync. What the school has not let us see comes as null.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from urllib3 import PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError

PER_PAGE = 200
TRIES = 4
LONGEST_WAIT = 120
BUSY = (429, 500, 502, 503, 504)
OK = 200
SAYS = {
    401: "Wonde refuses the token. Check CLAUSEWISE_WONDE_TOKEN.",
    403: "Wonde does not let this token see the school. Ask the school to approve it in Wonde.",
    404: "Wonde knows no such school, or it is in another region: see CLAUSEWISE_WONDE_ADDRESS.",
    429: "Wonde asks us to wait longer than we do. Try again in an hour.",
}
"""What each refusal means, and what to do next."""

Thing = dict[str, Any]
"""One pupil, contact or employee, as Wonde's JSON has it."""


class SourceError(ValueError):
    """Nothing could be read; the message says why and what to do. It never holds anyone's data."""


@dataclass(frozen=True, slots=True)
class Wonde:
    """A school in Wonde. `address` is that of its region; the token is never shown."""

    address: str
    token: str = field(repr=False)
    school: str
    seconds: float = 30
    pause: float = 1
    most_pages: int = 5_000

    def things(self, kind: str, **asked: str) -> Iterator[Thing]:
        """Yield all of a kind, page by page. Raises SourceError.

        `kind` is "students", "contacts", "employees" or "deletions". Pages are counted here: the
        address of the next one, which Wonde sends, is not followed, for the token would go there.
        """
        with PoolManager(retries=self._patience(), timeout=Timeout(self.seconds)) as pool:
            for page in range(1, self.most_pages + 1):
                given = {**asked, "per_page": f"{PER_PAGE}", "page": f"{page}"}
                body = _read(self._answer(pool, kind, given))
                yield from body["data"]
                if not body["meta"]["pagination"]["more"]:
                    return
        raise SourceError("Wonde sends no end of pages. Nothing was brought in.")

    def _patience(self) -> Retry:
        return Retry(
            total=TRIES,
            status_forcelist=BUSY,
            allowed_methods=["GET"],
            backoff_factor=self.pause,
            retry_after_max=LONGEST_WAIT,
            redirect=False,
            raise_on_status=False,
        )

    def _answer(self, pool: PoolManager, kind: str, asked: dict[str, str]) -> bytes:
        url = f"{self.address}/v1.0/schools/{quote(self.school, safe='')}/{kind}?{urlencode(asked)}"
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
        try:
            answer = pool.request("GET", url, headers=headers, redirect=False)
        except HTTPError as error:
            raise SourceError(
                "Wonde does not answer. Check the connection, and try again."
            ) from error
        if answer.status == OK:
            return answer.data
        trouble = f"Wonde answers with an error ({answer.status}). Try again later."
        raise SourceError(SAYS.get(answer.status, trouble))


def _read(answer: bytes) -> Thing:
    """Read a page. Raises SourceError unless it has data and says whether there are more."""
    try:
        body: Thing = json.loads(answer)
        is_page = isinstance(body["data"], list) and "more" in body["meta"]["pagination"]
    except (ValueError, LookupError, TypeError):
        is_page = False
    if not is_page or not all(isinstance(each, dict) for each in body["data"]):
        raise SourceError("Wonde's answer cannot be read. Nothing was brought in; try again later.")
    return body
