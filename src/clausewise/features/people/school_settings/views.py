"""The page for what an organisation sets for itself, and what its look is made of."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.people.middleware import Request
from clausewise.features.people.school_settings.actions import change_settings, remove_logo
from clausewise.features.people.school_settings.forms import settings_form
from clausewise.features.people.school_settings.inherited import chosen_along, logo_along
from clausewise.features.people.school_settings.reading import line_of
from clausewise.features.people.sign_in.second_factor import while_setting_up
from clausewise.ui.permissions import needs

A_DAY = 86_400


@needs("organisations.change")
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request) -> HttpResponse:
    """Show and change an organisation's name, colour, logo and times."""
    here = request.organisation
    line = line_of(request.viewer, here.pk)
    form = settings_form(request, line)
    if request.method == "POST" and form.is_valid():
        change_settings(
            by=request.viewer.someone,
            settings=form.instance,
            changed=form.changed_data,
            logo=form.cleaned_data["logo"],
            day=timezone.localdate(),
        )
        messages.success(request, "The settings are saved.")
        return redirect("people:settings", here.slug)
    has_logo = logo_along(line) == here
    shown = {"form": form, "has_logo": has_logo, "logo_above": logo_along(line[1:])}
    return render(request, "people/settings.html", shown)


@needs("organisations.change")
@require_POST
def unset_logo(request: Request) -> HttpResponse:
    """Take the logo away; that of what is above shows again."""
    here, day = request.organisation, timezone.localdate()
    remove_logo(by=request.viewer.someone, organisation=here, day=day)
    messages.success(request, "The logo is removed.")
    return redirect("people:settings", here.slug)


@while_setting_up  # every page has it, also that of setting up a second factor
@needs("home.see")
@require_safe
def logo(request: Request) -> HttpResponse:
    """Serve the logo, as nothing but a picture."""
    found = logo_along(line_of(request.viewer, request.organisation.pk))
    if found is None:
        raise Http404("logo")
    response = HttpResponse(bytes(found.logo.png), content_type="image/png")
    response["Content-Disposition"] = 'inline; filename="logo.png"'
    response["Cache-Control"] = f"private, max-age={A_DAY}"
    return response


@while_setting_up  # every page has it, also that of setting up a second factor
@needs("home.see")
@require_safe
def style(request: Request) -> HttpResponse:
    """Serve the style sheet with an organisation's colour: pages may hold no styles themselves."""
    colour = chosen_along(line_of(request.viewer, request.organisation.pk)).colour
    rules = f"@media screen {{ .govuk-generic-header {{ background: {colour}; }} }}\n"
    response = HttpResponse(rules, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = f"private, max-age={A_DAY}"
    return response
