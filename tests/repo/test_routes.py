import pytest
from django.http import HttpResponse
from django.urls import get_resolver, include, path
from rules.routes import unguarded

from clausewise.ui.permissions import needs, public


def bare(request):
    return HttpResponse()


def test_every_route_names_its_permission():
    patterns = get_resolver().url_patterns

    assert len(patterns) > 0
    assert unguarded(patterns) == []


def test_a_route_without_a_permission_is_caught_wherever_it_stands():
    patterns = [path("posts/", include([path("new/", bare)]))]

    assert unguarded(patterns) == ["/posts/new/: its view carries neither @needs(…) nor @public"]


@pytest.mark.parametrize("marked", [needs("posts.write"), public])
def test_a_route_with_a_permission_passes(marked):
    @marked
    def view(request):
        return HttpResponse()

    assert unguarded([path("posts/", view)]) == []
