"""Puts on each request who asks, for which organisation, and what they may do there."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from clausewise.features.audit.api import done_for, within
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.viewer import NOBODY, Viewer, viewer_of

NO_PERMISSIONS: frozenset[str] = frozenset()


class Request(HttpRequest):
    """A request as views get it: who asks, and, on an organisation's pages, which one it is of."""

    viewer: Viewer
    organisation: Organisation
    permissions: frozenset[str]


class WhoAsks:
    """Works out the viewer of each request, and shuts out whoever does not belong.

    An organisation's pages are those whose address holds its slug as `organisation`. To those who
    do not belong there it does not exist: they are told 404, as for one that truly does not. The
    database shows the request no other organisation's rows than the viewer's.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        request.viewer = _viewer(request)
        request.permissions = NO_PERMISSIONS
        with within(request.viewer.roles, request.viewer.above):
            return self.get_response(request)

    def process_view(
        self, request: Request, view: object, args: object, given: dict[str, str]
    ) -> None:
        """Find the organisation that the address names, and what the viewer may do there.

        The slug is taken off what the view is given: it finds the organisation on the request.
        """
        slug = given.pop("organisation", None)
        if request.viewer.person is None:
            return
        if slug is None:
            request.permissions = request.viewer.anywhere()
            return
        found = Organisation.objects.filter(slug=slug, pk__in=request.viewer.roles).first()
        if found is None:
            raise Http404(slug)
        request.organisation = found
        done_for(found.ref)
        request.permissions = request.viewer.permissions(found)


def _viewer(request: HttpRequest) -> Viewer:
    person = request.user
    if not isinstance(person, Person) or not person.is_active:
        return NOBODY
    return viewer_of(person, timezone.localdate())
