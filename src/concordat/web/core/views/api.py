"""The interface for programs hung into the service, and the page that shows people what there is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from concordat.web.api.interface import ROOT, interface
from concordat.web.core.models import ServedSystem

MADE = interface()


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """Show every operation, in order of subject."""
    described = MADE.get_openapi_schema()
    subjects: dict[str, list[dict[str, Any]]] = {}
    for address, methods in described["paths"].items():
        for method, one in methods.items():
            asked = [each["name"] for each in one.get("parameters", ()) if each["in"] == "query"]
            told = {"method": method.upper(), "address": address, "says": one["summary"], "query": asked}
            subjects.setdefault(one["tags"][0], []).append(told)
    view = {"title": "The interface for programs", "says": described["info"]["description"], "subjects": subjects}
    first = ServedSystem.objects.order_by("slug").values_list("slug", flat=True).first()
    where = {"host": f"{request.scheme}://{request.get_host()}", "example": first or "SYSTEM"}
    return render(request, "api.html", {**view, **where})


urlpatterns = [path(ROOT, listed, name="api"), *MADE.addresses]
