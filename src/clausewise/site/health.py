"""What a probe asks: whether the site answers and its database does. It says nothing else."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from clausewise.ui.permissions import public

NOT_READY = 503


@public
@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 while requests can be served, 503 while the database cannot be reached."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("not ready\n", content_type="text/plain", status=NOT_READY)
    return HttpResponse("ready\n", content_type="text/plain")
