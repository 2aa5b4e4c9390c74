"""How people and schools are told, and what did not arrive."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.people.api import Request
from clausewise.features.tasks.actions.choices import (
    choose_notices,
    renew_signing_key,
    set_hook,
    set_own_hook,
)
from clausewise.features.tasks.actions.notices import send_again
from clausewise.features.tasks.forms import YES, ChoiceForm, HooksForm
from clausewise.features.tasks.models import Hook
from clausewise.features.tasks.models.notice import Channel
from clausewise.features.tasks.queries import (
    MOST_SHOWN,
    chosen_by,
    hooks_of,
    lost_notices,
    notices_of,
    recent_notices,
)
from clausewise.features.tasks.sending.hooks import written_key
from clausewise.ui.permissions import needs


@needs("home.see")
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: Request) -> HttpResponse:
    """Show and change how whoever asks is told."""
    me = request.viewer.someone
    form = ChoiceForm(request.POST or None, initial=chosen_by(me))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        choose_notices(by=me, at_once=given["at_once"], digest=given["digest"] == YES)
        set_own_hook(by=me, channel=Channel.TEAMS, url=given["teams"])
        messages.success(request, "Your choices are saved.")
        return redirect("tasks:own_notices")
    return render(request, "tasks/own_notices.html", {"form": form})


@needs("tasks.run_notices")
@require_safe
def notices(request: Request) -> HttpResponse:
    """Show what was sent lately, and what did not arrive."""
    context = {
        "organisation": request.organisation,
        "lost": lost_notices(request.organisation)[:MOST_SHOWN],
        "recent": recent_notices(request.organisation)[:20],
        "has_mail_server": "smtp" in settings.EMAIL_BACKEND,
    }
    return render(request, "tasks/notices.html", context)


@needs("tasks.run_notices")
@require_POST
def again(request: Request, ref: str) -> HttpResponse:
    """Try anew to send a notice that did not arrive."""
    notice = get_object_or_404(notices_of(request.organisation), ref=ref)
    send_again(by=request.viewer, notice=notice, now=timezone.now())
    messages.success(request, "It will be sent again in a moment.")
    return redirect("tasks:notices", request.organisation.slug)


@needs("tasks.run_notices")
@require_http_methods(["GET", "HEAD", "POST"])
def hooks(request: Request) -> HttpResponse:
    """Show and change where the organisation's notices are posted to."""
    here, kept = request.organisation, hooks_of(request.organisation)
    day = timezone.localdate()
    form = HooksForm(request.POST or None, initial={c: hook.url for c, hook in kept.items()})
    if request.method == "POST" and form.is_valid():
        for channel, url in form.cleaned_data.items():
            given = {"organisation": here, "channel": channel, "url": url, "day": day}
            set_hook(by=request.viewer.someone, **given)
        messages.success(request, "The addresses are saved.")
        return redirect("tasks:hooks", here.slug)
    webhook = kept.get(Channel.WEBHOOK)
    key = written_key(webhook.signing_key()) if webhook else ""
    return render(request, "tasks/hooks.html", {"form": form, "key": key, "organisation": here})


@needs("tasks.run_notices")
@require_POST
def renew(request: Request) -> HttpResponse:
    """Sign the organisation's webhook with a new key from now on."""
    here, day = request.organisation, timezone.localdate()
    try:
        renew_signing_key(by=request.viewer.someone, organisation=here, day=day)
    except Hook.DoesNotExist as error:
        raise Http404("webhook") from error
    messages.success(request, "There is a new key. The old one no longer counts.")
    return redirect("tasks:hooks", here.slug)
