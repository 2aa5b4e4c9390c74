"""A long list, one page at a time, whatever is filtered."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

M = TypeVar("M", bound=Model)

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class PageOf(Generic[M]):
    """Some rows of a list, how many there are, and the addresses of the pages beside this one."""

    rows: list[M]
    total: int
    number: int
    pages: int
    before: str
    after: str


def page_of(request: HttpRequest, rows: QuerySet[M]) -> PageOf[M]:
    """Return the page that the address asks for; the nearest one where there is no such page."""
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    before = _address(request, page.number - 1) if page.has_previous() else ""
    after = _address(request, page.number + 1) if page.has_next() else ""
    found = list(page.object_list)
    return PageOf(found, page.paginator.count, page.number, page.paginator.num_pages, before, after)


def _address(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["page"] = str(number)
    return f"?{asked.urlencode()}"
