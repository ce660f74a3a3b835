"""Serves pages: takes a request for a page in one of its forms, asks who it is, lets the page show itself, gives the response."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path

from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.filters import choices_of, filter_fields, read_filters
from concordat.web.core.forms_of import as_csv, as_json, as_workbook
from concordat.web.core.front import mark
from concordat.web.core.kept import Make, kept
from concordat.web.core.menu import menu_of
from concordat.web.core.models import ServedSystem
from concordat.web.core.nothing_on_record import nothing_on_record
from concordat.web.core.page import PUBLIC, SIGNED_IN, Barred, Missing, Page
from concordat.web.core.plain_rows import found_by
from concordat.web.core.registry import PageFile, page_files
from concordat.web.core.showing import page_view, why_href
from concordat.web.core.why import why_view

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DATA = (".json", ".csv", ".xlsx")
FORMS = ("", *DATA, ".why")


def addresses() -> list[URLPattern]:
    """Return the addresses of every page in every form; those with an ending, and those without a key, come first: keys swallow much."""
    pages = sorted(page_files().values(), key=lambda page: "<" in page.path)
    found = [
        path(
            f"<slug:system>/{page.path}.{ending}", _view(page, "file"), {"ending": ending}, name=f"{page.name}.{ending}"
        )
        for page in pages
        for ending in page.files
    ]
    for form in sorted(FORMS, key=len, reverse=True):
        for page in pages:
            view = _view(page, form)
            if page.path or not form:
                found.append(path(f"<slug:system>/{page.path}{form}", view, name=f"{page.name}{form}"))
            else:
                found.append(path(f"<slug:system>/home{form}", view, name=f"{page.name}{form}"))
    return found


def ask_of(request: HttpRequest, slug: str) -> Ask:
    """Return the question a request asks of a system; raises Http404 where there is no such system."""
    row = found_by(ServedSystem, "slug", slug)
    if row is None:
        raise Http404(f"There is no system “{slug}” here.")
    held = tuple(one for one in request.held if one.system_id == row.pk)
    return Ask(row=row, account=request.account, held=held, address=request.get_full_path())


def public_ask(request: HttpRequest, slug: str) -> Ask:
    """Return a question of the public: open data holds nothing private, whoever fetches it."""
    ask = ask_of(request, slug)
    return Ask(row=ask.row, address=ask.address, today=ask.today)


def _view(page: PageFile, form: str) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, system: str, ending: str = "", **parts: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
        ask = ask_of(request, system)
        refusal = _refusal(page, ask, request)
        if refusal is not None:
            return refusal
        query = {key: value[:500] for key, value in request.GET.items()}
        if request.account is not None:
            return _answer(request, page, form, ending, ask, query, parts)
        key = ("public", page.name, form, ending, request.path, urlencode(sorted(query.items())))
        return shown_to_all(request, ask, key, lambda ask: _answer(request, page, form, ending, ask, query, parts))

    return view


def shown_to_all(request: HttpRequest, ask: Ask, key: Hashable, make: Make) -> HttpResponse:
    """Return a page that is the same for everybody who is not signed in, as it is kept."""
    response, page = kept(ask, key, make)
    if page is not None:
        mark(request, ask, key, page)
    return response


def barred_from(page: PageFile, ask: Ask) -> Barred | None:
    """Return why the one who asks may not open a page at all, by its audience; None where they may."""
    if page.audience == PUBLIC:
        return None
    roles = page.audience if isinstance(page.audience, tuple) else ()
    if (page.audience == SIGNED_IN and ask.held) or (roles and ask.holds(*roles)):
        return None
    needs = f"It needs the role {' or '.join(roles)} in this system." if roles else "It needs a role in this system."
    return Barred(f"“{page.title}” is a working page.", needs)


def made_page(
    page: PageFile, ask: Ask, query: dict[str, str], parts: dict[str, Any]
) -> tuple[Ask, Page, tuple[Any, ...]]:
    """Return a page with what it was asked with and the findings about its filters; raises Missing, Barred and Refused."""
    filters, findings = read_filters(page.filters, query)
    ask = ask.narrowed(filters, parts)
    return ask, page.show(ask, **parts), findings


def _refusal(page: PageFile, ask: Ask, request: HttpRequest) -> HttpResponse | None:
    refused = barred_from(page, ask)
    if refused is None:
        return None
    if ask.account is None:
        return HttpResponseRedirect(f"/sign-in?{urlencode({'next': request.get_full_path()})}")
    return barred(request, ask, refused)


def _answer(
    request: HttpRequest, page: PageFile, form: str, ending: str, ask: Ask, query: dict[str, str], parts: dict[str, Any]
) -> HttpResponse:
    try:
        ask, made, findings = made_page(page, ask, query, parts)
    except Missing as missing:
        return _missing(request, ask, missing)
    except Barred as refused:
        return barred(request, ask, refused)
    except Refused as refused:
        made = Page(title=page.title, findings=refused.findings)
        filters, findings = read_filters(page.filters, query)
        ask = ask.narrowed(filters, parts)
    if findings and form in DATA:
        # Rows that a filter was meant to narrow would be taken for the narrowed ones.
        return _told_instead(request, page, ask, findings)
    return _formed(request, page, form, ending, ask, query, made, findings)


def _told_instead(request: HttpRequest, page: PageFile, ask: Ask, findings: tuple[Any, ...]) -> HttpResponse:
    said = page_view(page.name, Page(title=page.title, findings=findings), ask, request.path, {})
    return render(request, "page.html", {**common(ask), **said}, status=422)


def _formed(
    request: HttpRequest,
    page: PageFile,
    form: str,
    ending: str,
    ask: Ask,
    query: dict[str, str],
    made: Page,
    findings: tuple[Any, ...],
) -> HttpResponse:
    base = request.path.removesuffix(form) if form != "file" else request.path.removesuffix(f".{ending}")
    base = f"{ask.path('home')}" if base == ask.path() else base
    kept = urlencode({key: value for key, value in query.items() if key not in ("page", "table", "figure", "part")})
    try:
        if form == ".json":
            why = partial(why_href, base, kept)
            return HttpResponse(as_json(page.name, made, ask, why, query.get("table", "")), "application/json")
        if form == ".csv":
            return HttpResponse(as_csv(made, query.get("table", "")), "text/csv; charset=utf-8")
        if form == ".xlsx":
            return HttpResponse(as_workbook(made), WORKBOOK)
        if form == "file":
            return _file(made, ending)
        if form == ".why":
            view = why_view(page.name, made, ask, base, dict(query))
            return render(request, "why.html", {"trail": _trail(ask, made, base, kept), **common(ask), **view})
    except Missing as missing:
        return _missing(request, ask, missing)
    view = page_view(page.name, made, ask, base, query)
    choices, without = choices_of(page, ask)
    view["findings"] = tuple(dict.fromkeys((*findings, *view["findings"], *without)))
    view["filters"] = filter_fields(page.filters, ask.filters, choices)
    view["nothing"] = () if findings or without else nothing_on_record(page.filters, query, choices, made, ask.names)
    # Rows are for tables; a page without one has no file of rows.
    endings = DATA if made.tables else (".json",)
    view["forms"] = [(ending, f"{base}{ending}{f'?{kept}' if kept else ''}") for ending in endings]
    view["base"], view["kept"] = base, kept
    view["follow"] = made.follow
    return render(
        request,
        made.template,
        {**common(ask), **view},
        status=422 if view["findings"] and not made.says and not made.tables else 200,
    )


def _file(made: Page, ending: str) -> HttpResponse:
    for one in made.files:
        if one.ending == ending:
            return HttpResponse(one.content(), one.media_type)
    raise Missing(f"The page “{made.title}” has no form “{ending}”.")


def _trail(ask: Ask, made: Page, base: str, kept: str) -> list[dict[str, str]]:
    above = [{"text": one.text, "href": one.href} for one in made.trail]
    own = ask.path() if base == ask.path("home") else base
    return [*above, {"text": made.title, "href": f"{own}{f'?{kept}' if kept else ''}"}]


def common(ask: Ask) -> dict[str, Any]:
    """Return what every page of a system shows around its content."""
    return {
        "ask": ask,
        "system": ask.system.settings,
        "edition": ask.system.rules.edition,
        "home": ask.path(),
        "menu": menu_of(ask),
    }


def barred(request: HttpRequest, ask: Ask, refused: Barred) -> HttpResponse:
    """Return the page that says what role is needed; that someone tried is noted."""
    from concordat.web.core.audit import note_seen

    note_seen(request, "refused", about=request.path, system=ask.row)
    return render(
        request, "barred.html", {**common(ask), "title": "You cannot see this", "refused": refused}, status=403
    )


def _missing(request: HttpRequest, ask: Ask, missing: Missing) -> HttpResponse:
    return render(request, "missing.html", {**common(ask), "title": "Not found", "missing": missing}, status=404)
