"""The first page: the systems served here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from concordat.web.core.models import ServedSystem


def home(request: HttpRequest) -> HttpResponse:
    """Show every system."""
    return render(request, "home.html", {"title": "Concordat", "systems": ServedSystem.objects.order_by("name")})


def healthy(request: HttpRequest) -> HttpResponse:
    """Say that the service and its database answer."""
    ServedSystem.objects.exists()
    return HttpResponse("ok\n", "text/plain; charset=utf-8")


urlpatterns = [path("", home, name="home"), path("healthy", healthy, name="healthy")]
