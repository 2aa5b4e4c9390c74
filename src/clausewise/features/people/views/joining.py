"""The addresses of leavers, of directories, and of the pages on which their keys are made."""

from django.urls import path

from clausewise.features.people.views import leaving, provisioning, scim

HERE = "o/<slug:organisation>/"
ROOT = "scim/v2"

urlpatterns = [
    path(f"{HERE}people/leavers/", leaving.leavers, name="leavers"),
    path(f"{HERE}people/staff/<slug:ref>/leave/", leaving.leave_staff, name="leave_staff"),
    path(f"{HERE}provisioning/", provisioning.page, name="provisioning"),
    path(f"{HERE}provisioning/departments/", provisioning.map_department, name="map_department"),
    path(f"{HERE}provisioning/<slug:key>/revoke/", provisioning.revoke, name="revoke_key"),
    path(f"{ROOT}/ServiceProviderConfig", scim.config, name="scim_config"),
    path(f"{ROOT}/Schemas", scim.schemas, name="scim_schemas"),
    path(f"{ROOT}/Schemas/<str:name>", scim.schema, name="scim_schema"),
    path(f"{ROOT}/ResourceTypes", scim.kinds, name="scim_kinds"),
    path(f"{ROOT}/ResourceTypes/<str:name>", scim.kind, name="scim_kind"),
    path(f"{ROOT}/Users", scim.many, name="scim_users"),
    path(f"{ROOT}/Users/.search", scim.search, name="scim_search_users"),
    path(f"{ROOT}/.search", scim.search, name="scim_search"),
    path(f"{ROOT}/Users/<str:ref>", scim.one, name="scim_user"),
    path(f"{ROOT}/<path:rest>", scim.nothing, name="scim_nothing"),
]
