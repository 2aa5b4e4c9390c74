"""The addresses of the policies' pages."""

from django.urls import path

from clausewise.features.policies.views import (
    ask,
    compare,
    coverage,
    drafts,
    handbook,
    health,
    kept,
)

app_name = "policies"

HERE = "o/<slug:organisation>/"
DRAFT = f"{HERE}policies/<slug:drafts>/"

urlpatterns = [
    path("", ask.start, name="start"),
    path("ask/<slug:policy>/", ask.ask, name="ask"),
    path("compare/", compare.compare, name="compare"),
    path("compare/<slug:one>/<slug:other>/", compare.compare_two, name="compare_two"),
    path("handbook/", handbook.handbooks, name="handbooks"),
    path("handbook/<slug:policy>/", handbook.handbook, name="handbook"),
    path(f"{HERE}coverage/", coverage.coverage, name="coverage"),
    path(f"{HERE}policies/", drafts.drafts, name="drafts"),
    path(f"{DRAFT}", drafts.draft, name="draft"),
    path(f"{DRAFT}clauses/<int:place>/", drafts.clause, name="draft_clause"),
    path(f"{DRAFT}clauses/<int:place>/split/", drafts.split, name="draft_split"),
    path(f"{DRAFT}health/", health.health, name="draft_health"),
    path(f"{DRAFT}health/leave/", health.leave, name="draft_leave"),
    path(f"{DRAFT}health/again/", health.again, name="draft_again"),
    path(f"{DRAFT}clauses/<int:place>/case/", drafts.case, name="draft_case"),
    path(f"{DRAFT}pack/", drafts.pack, name="draft_pack"),
    path(f"{DRAFT}give-up/", drafts.give_up, name="draft_give_up"),
    path("answers/", kept.keep, name="keep"),
    path("answers/<slug:name>/", kept.kept, name="kept"),
]
