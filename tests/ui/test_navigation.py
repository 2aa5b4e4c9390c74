import pytest
from django.http import HttpResponse
from django.urls import include, path

from clausewise.ui.navigation import navigation


def page(request):
    return HttpResponse()


urlpatterns = [
    path("", page, name="start"),
    path("compare/", include([path("", page, name="compare")])),
]


@pytest.fixture(autouse=True)
def menu(settings):
    settings.ROOT_URLCONF = __name__
    settings.NAVIGATION = (("Ask", "start"), ("Compare", "compare"))


@pytest.mark.parametrize(
    ("address", "current"), [("/", "Ask"), ("/ask/1/", "Ask"), ("/compare/topics/", "Compare")]
)
def test_the_menu_marks_the_nearest_page(rf, address, current):
    entries = navigation(rf.get(address))["navigation"]

    assert [entry.text for entry in entries] == ["Ask", "Compare"]
    assert [entry.text for entry in entries if entry.current] == [current]
