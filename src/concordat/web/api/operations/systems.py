"""The systems served here: takes a request, gives each with its settings and the pages that can be asked for."""

from typing import Any

from django.http import HttpRequest

from concordat.web.api.asking import query_of
from concordat.web.api.interface import ROOT, Interface
from concordat.web.api.path_parts import shown_address
from concordat.web.api.schemas import TEXT, listed, ref, shape
from concordat.web.core.dispatch import ask_of, barred_from
from concordat.web.core.models import ServedSystem
from concordat.web.core.registry import page_files

TAG = "Systems"
PAGE = shape("A page.", name=TEXT, title=TEXT, says=TEXT, href=TEXT)


def add(interface: Interface) -> None:
    """Add the operations."""
    every = shape("Every system.", systems=listed(ref("System")))
    one = {"allOf": [ref("System"), shape("Its pages that are open to who asks.", pages=listed(PAGE))]}
    interface.add(
        "GET",
        "/systems",
        systems,
        name="systems",
        says="Every system served here",
        tag=TAG,
        gives={"application/json": every},
    )
    interface.add(
        "GET",
        "/systems/{slug:system}",
        system_,
        name="system",
        says="One system, with its pages that are open to you",
        tag=TAG,
        gives={"application/json": one},
    )


def systems(request: HttpRequest) -> dict[str, Any]:
    """Return every system."""
    query_of(request)
    return {"systems": [_told(row) for row in ServedSystem.objects.order_by("slug")]}


def system_(request: HttpRequest, system: str) -> dict[str, Any]:
    """Return one system; raises Http404 where there is none."""
    query_of(request)
    ask = ask_of(request, system)
    pages = [
        {
            "name": page.name,
            "title": page.title,
            "says": page.says,
            "href": f"/{ROOT}{system}/pages/{page.name}{shown_address(page)}",
        }
        for page in page_files().values()
        if barred_from(page, ask) is None
    ]
    return {**_told(ask.row), "pages": pages}


def _told(row: ServedSystem) -> dict[str, str]:
    return {
        "system": row.slug,
        "name": row.name,
        "financial_year": row.financial_year,
        "as_at": row.as_at.isoformat(),
        "area": row.area,
        "generated": row.generated,
    }
