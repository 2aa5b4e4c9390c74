"""The addresses of the policies' pages."""

from django.urls import path

from clausewise.features.policies.views import ask, compare, handbook, kept

app_name = "policies"

urlpatterns = [
    path("", ask.start, name="start"),
    path("ask/<slug:policy>/", ask.ask, name="ask"),
    path("compare/", compare.compare, name="compare"),
    path("compare/<slug:one>/<slug:other>/", compare.compare_two, name="compare_two"),
    path("handbook/", handbook.handbooks, name="handbooks"),
    path("handbook/<slug:policy>/", handbook.handbook, name="handbook"),
    path("answers/", kept.keep, name="keep"),
    path("answers/<slug:name>/", kept.kept, name="kept"),
]
