"""Refuses what is sent in another character set than UTF-8, before anything reads it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

UTF_8 = {"utf-8", "utf8"}
PAGE = (
    "We could not understand that request: it is not in UTF-8, so nothing was done. "
    "Send it as UTF-8.\n"
)


def utf_8_only(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 400 where a request names another set; browsers send forms in ours, UTF-8.

    Django refuses a form in such a set where it is first read, and again while it makes the page
    that says so: that would be a fault of ours. So this page is plain, and reads nothing more.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        named = (request.content_params or {}).get("charset", "utf-8")
        if named.lower() not in UTF_8:
            return HttpResponse(PAGE, status=400, content_type="text/plain; charset=utf-8")
        return get_response(request)

    return respond
