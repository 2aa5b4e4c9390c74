"""Taking schools from the register: choose, look at what would change, take."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from clausewise.features.people.establishments import actions
from clausewise.features.people.establishments.choosing import Found, find
from clausewise.features.people.establishments.comparing import compare
from clausewise.features.people.establishments.forms import RegisterForm
from clausewise.features.people.importing.trouble import BadFileError
from clausewise.features.people.middleware import Request
from clausewise.features.people.rules.moving import check_takes_schools
from clausewise.features.people.views.answers import refusing
from clausewise.ui.permissions import needs

KEPT = "establishments"
FORM = require_http_methods(["GET", "HEAD", "POST"])


@needs("organisations.add")
@FORM
def choose(request: Request) -> HttpResponse:
    """Take the register's file, and find the schools wanted in it."""
    form = RegisterForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with refusing(form):
            check_takes_schools(request.organisation)
            if found := _found(form):
                _keep(request, found)
                return redirect("people:check_establishments", request.organisation.slug)
    return render(request, "people/register.html", {"form": form})


@needs("organisations.add")
@FORM
def check(request: Request) -> HttpResponse:
    """Show what taking the schools would change, and take them once that is agreed."""
    here, kept = request.organisation, request.session.get(KEPT, {})
    if kept.get("for") != here.ref:
        return redirect("people:import_establishments", here.slug)
    entries = actions.kept(kept["entries"])
    if request.method == "POST":
        day = timezone.localdate()
        actions.take(by=request.viewer.someone, entries=entries, parent=here, day=day)
        del request.session[KEPT]
        return redirect("people:schools", here.slug)
    changes = compare(entries, here, actions.changeable(request.viewer, here))
    context = {
        "added": [each for each in changes if each.is_new],
        "changed": [each for each in changes if each.is_change and not each.is_new],
        "elsewhere": [each for each in changes if each.is_elsewhere],
        "same": sum(each.is_nothing for each in changes),
        **{name: kept[name] for name in ("bad", "missing")},
    }
    return render(request, "people/register_check.html", context)


def _found(form: RegisterForm) -> Found | None:
    """Find the schools wanted; where the file is another, say so on the form."""
    files = form.cleaned_data
    try:
        return find(files["file"].file, form.wanted(), files["links"] and files["links"].file)
    except BadFileError as error:
        form.add_error("file", str(error))
        return None


def _keep(request: Request, found: Found) -> None:
    """Keep what was found until somebody has looked at it: the schools wanted, not the file."""
    request.session[KEPT] = {
        "for": request.organisation.ref,
        "entries": actions.keep(found.entries),
        "bad": [(each.line, each.urn, each.reason) for each in found.bad],
        "missing": list(found.missing),
    }
