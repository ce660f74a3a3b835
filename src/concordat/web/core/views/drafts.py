"""Saving drafts and seeing who else is there, asked for by pages while they are open; forms work without either."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST

from concordat.kernel.act import act_names
from concordat.web.core.dispatch import ask_of
from concordat.web.core.drafts import keep_draft, others_at
from concordat.web.core.views.acts import posted


@require_POST
def save(request: HttpRequest, system: str, name: str) -> HttpResponse:
    """Keep what is typed into the form of an act."""
    ask = ask_of(request, system)
    if ask.account is None or name not in act_names():
        return HttpResponse(status=404)
    about = QueryDict(request.GET.urlencode()).dict()
    keep_draft(ask, name, about, posted(request, name))
    return HttpResponse(f"Draft kept at {timezone.localtime():%H:%M}.", "text/html")


def present(request: HttpRequest, system: str) -> HttpResponse:
    """Say who else has the page open."""
    ask = ask_of(request, system)
    if ask.account is None:
        return HttpResponse(status=404)
    here = request.GET.get("at", "")
    others = others_at(type(ask)(row=ask.row, account=ask.account, held=ask.held, address=here, today=ask.today))
    return render(request, "others.html", {"others": others})


urlpatterns = [
    path("<slug:system>/drafts/<str:name>", save, name="draft"),
    path("<slug:system>/present", present, name="present"),
]
