"""A site with one view too many: it does what a test says, and forgets the first wall."""

import json

from django.db import connection
from django.http import JsonResponse
from django.urls import include, path

from clausewise.site.urls import urlpatterns as ours
from clausewise.ui.permissions import public

WALLED = ("people_membership", "people_appointment", "people_absence", "audit_entry")
SEEN_BELOW = ("people_membership", "people_appointment", "people_absence")
OWNERS = "SELECT DISTINCT o.slug FROM {} t JOIN people_organisation o ON o.{}"
asked = []


@public
def careless(request):
    return JsonResponse(asked[0](), safe=False)


urlpatterns = [path("careless/", careless), path("", include(ours))]


def inside(client, do):
    """Do something in the midst of a request, and return what came of it."""
    asked[:] = [do]
    return json.loads(client.get("/careless/").content)


def owners(table):
    """Return what a plain SELECT finds: whose rows a table has, by the organisations' names."""
    column = "ref = t.organisation" if table == "audit_entry" else "id = t.organisation_id"
    with connection.cursor() as cursor:
        cursor.execute(OWNERS.format(table, column))
        return sorted(row[0] for row in cursor.fetchall())
