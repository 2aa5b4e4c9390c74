"""The page for what an organisation sets for itself, and what its look is made of."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Logo
from clausewise.features.people.school_settings.actions import change_settings, remove_logo
from clausewise.features.people.school_settings.forms import settings_form
from clausewise.features.people.school_settings.reading import settings_of
from clausewise.features.people.sign_in.second_factor import while_setting_up
from clausewise.ui.permissions import needs

A_DAY = 86_400


@needs("organisations.change")
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request) -> HttpResponse:
    """Show and change an organisation's name, colour, logo and times."""
    here = request.organisation
    form = settings_form(request, settings_of(here))
    if request.method == "POST" and form.is_valid():
        change_settings(
            by=request.viewer.someone,
            settings=form.instance,
            changed=form.changed_data,
            logo=form.cleaned_data["logo"],
        )
        messages.success(request, "The settings are saved.")
        return redirect("people:settings", here.slug)
    has_logo = Logo.objects.filter(organisation=here).exists()
    return render(request, "people/settings.html", {"form": form, "has_logo": has_logo})


@needs("organisations.change")
@require_POST
def unset_logo(request: Request) -> HttpResponse:
    """Take the logo away."""
    remove_logo(by=request.viewer.someone, organisation=request.organisation)
    messages.success(request, "The logo is removed.")
    return redirect("people:settings", request.organisation.slug)


@while_setting_up  # every page has it, also that of setting up a second factor
@needs("home.see")
@require_safe
def logo(request: Request) -> HttpResponse:
    """Serve the logo, as nothing but a picture."""
    found = get_object_or_404(Logo, organisation=request.organisation)
    response = HttpResponse(bytes(found.png), content_type="image/png")
    response["Content-Disposition"] = 'inline; filename="logo.png"'
    response["Cache-Control"] = f"private, max-age={A_DAY}"
    return response


@while_setting_up  # every page has it, also that of setting up a second factor
@needs("home.see")
@require_safe
def style(request: Request) -> HttpResponse:
    """Serve the style sheet with an organisation's colour: pages may hold no styles themselves."""
    colour = settings_of(request.organisation).colour
    rules = f"@media screen {{ .govuk-generic-header {{ background: {colour}; }} }}\n"
    response = HttpResponse(rules, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = f"private, max-age={A_DAY}"
    return response
