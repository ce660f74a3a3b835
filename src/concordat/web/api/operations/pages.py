"""Every page for programs: takes its parts and filters, gives it as JSON, its tables as CSV, and the reasons of each figure.

The operations are made from the files of the pages, so that a new page is here, and described, without a line more.
"""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from pydantic import TypeAdapter

from concordat.kernel.finding import Refused
from concordat.publish.figures import named_figures
from concordat.publish.public_reasons import public_answer
from concordat.web.api.asking import query_of
from concordat.web.api.interface import ROOT, Interface, parameter
from concordat.web.api.path_parts import address_of, parts_of
from concordat.web.api.reasons import reasons_of
from concordat.web.api.schemas import TEXT, ref
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of, barred_from, made_page
from concordat.web.core.forms_of import about, as_csv, as_json
from concordat.web.core.page import Missing, Page
from concordat.web.core.registry import PageFile, page_files
from concordat.web.core.showing import shown
from concordat.web.core.why import located

TABLE = parameter("table", "the name of one table; all of them, or the first for CSV, where it is left out", TEXT)
FIGURE = parameter("figure", "the name of the figure, as the page gives it in `why`", TEXT, required=True)
Form = Callable[[PageFile, Page, Ask, dict[str, str], str], bytes]


def add(interface: Interface) -> None:
    """Add three operations for each page."""
    for page in page_files().values():
        filters = _filters(page, interface)
        _add(interface, page, "pages", as_page, "application/json", ref("Page"), (*filters, TABLE))
        _add(interface, page, "tables", as_table, "text/csv", TEXT, (*filters, TABLE))
        _add(interface, page, "why", as_reasons, "application/json", ref("Why"), (*filters, FIGURE))


def as_page(page: PageFile, made: Page, ask: Ask, query: dict[str, str], parts: str) -> bytes:
    """Return the page as JSON; the reasons of its figures have addresses of this interface."""
    kept = urlencode({name: value for name, value in query.items() if name != "table"})
    start = f"/{ROOT}{ask.row.slug}/why/{page.name}{parts}?{f'{kept}&' if kept else ''}figure="
    return as_json(page.name, made, ask, lambda figure: f"{start}{quote(figure, safe='')}", query.get("table", ""))


def as_table(page: PageFile, made: Page, ask: Ask, query: dict[str, str], parts: str) -> bytes:
    """Return one table as CSV; raises Missing where there is none."""
    return as_csv(made, query.get("table", ""))


def as_reasons(page: PageFile, made: Page, ask: Ask, query: dict[str, str], parts: str) -> bytes:
    """Return the reasons of one figure; raises Missing where the page has none of that name."""
    figures, _ = named_figures((shown(page.name, made),))
    name = query.get("figure", "")
    if name not in figures:
        raise Missing(f"There is no figure named “{name}” on the page “{made.title}”.")
    told = figures[name] if ask.bodies else public_answer(figures[name])
    found = reasons_of(told, located(ask))
    return json.dumps({**found, "about": about(ask)}, ensure_ascii=False).encode()


def _add(
    interface: Interface, page: PageFile, form: str, write: Form, media: str, gives: Any, query: tuple[Any, ...]
) -> None:
    names = tuple(one["name"] for one in query)
    content = f"{media}; charset=utf-8"

    def view(request: HttpRequest, system: str, **parts: Any) -> HttpResponse:
        asked, ask = query_of(request, *names), ask_of(request, system)
        refused = barred_from(page, ask)
        if refused is not None:
            raise refused

        def work() -> bytes:
            told, made, findings = made_page(page, ask, asked, parts)
            if findings:
                raise Refused(findings)
            return write(page, made, told, asked, parts_of(page, parts))

        if ask.account is not None:
            return HttpResponse(work(), content)
        # What the public is told is the same for all, so that it is kept until a record it was made from changes.
        key = ("interface", form, page.name, tuple(sorted(parts.items())), tuple(sorted(asked.items())))
        return HttpResponse(ask.remember(key, work), content)

    interface.add(
        "GET",
        f"/{{slug:system}}/{form}/{page.name}{address_of(page)}",
        view,
        name=f"{form}_{page.name}",
        says={"pages": page.title, "tables": f"{page.title}: a table", "why": f"{page.title}: why a figure"}[form],
        tag={"pages": "Pages", "tables": "Tables", "why": "Reasons"}[form],
        gives={media: gives},
        query=query,
    )


def _filters(page: PageFile, interface: Interface) -> tuple[dict[str, Any], ...]:
    if page.filters is None:
        return ()
    made = interface.taken(TypeAdapter(page.filters).json_schema(), page.name)
    return tuple(parameter(name, "narrows the page", schema) for name, schema in made.get("properties", {}).items())
