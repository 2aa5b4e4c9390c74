"""Lists of users: filtered and in pages, as a directory asks for them."""

from django.db.models import Q, QuerySet
from scim2_models import ListResponse, SearchRequest
from scim2_models.path import CompareOperator, Comparison

from clausewise.features.people.models import InDirectory, Person
from clausewise.features.people.provisioning.reach import Reach
from clausewise.features.people.provisioning.shapes import MOST, Employee
from clausewise.features.people.provisioning.showing import users

Search = SearchRequest[Employee]
Found = ListResponse[Employee]

FURTHEST = 1_000_000
"""No directory has so many users. A database fails on a number that it cannot hold."""


def found(reach: Reach, asked: Search, root: str) -> Found:
    """Return a page of those asked for.

    Directories ask for one user name or number at a time, which the database answers; any other
    filter looks at everyone in reach.
    """
    people = _narrowed(reach, asked)
    start = min(asked.start_index_0 or 0, FURTHEST)
    stop = start + min(MOST if asked.count is None else asked.count, MOST)
    if asked.filter is None:
        total, page = people.count(), users(reach, people[start:stop], root)
    else:
        matching = [each for each in users(reach, people, root) if asked.filter.match(each)]
        total, page = len(matching), matching[start:stop]
    given: Found = Found(
        total_results=total, start_index=start + 1, items_per_page=len(page), resources=page
    )
    return given


def _narrowed(reach: Reach, asked: Search) -> QuerySet[Person]:
    """Return all in reach, or those few among whom the one asked for must be."""
    people, equal = reach.people(), asked.filter.ast if asked.filter else None
    if not isinstance(equal, Comparison) or equal.op != CompareOperator.eq:
        return people
    if not _holdable(f"{equal.value}"):
        return people.none()
    told = InDirectory.objects.filter(organisation=reach.key.organisation)
    name = str(equal.attr_path).rpartition(":")[2].lower()
    if name == "username":
        called = told.filter(user_name__iexact=equal.value).values("person")
        return people.filter(Q(pk__in=called) | Q(email__iexact=equal.value))
    if name == "externalid":
        return people.filter(pk__in=told.filter(external_id=equal.value).values("person"))
    return people


def _holdable(text: str) -> bool:
    """Whether a database can be asked for a text: not for half a letter, nor for NUL."""
    return "\0" not in text and text.encode("utf-8", "ignore").decode() == text
