"""Contracts in the Open Contracting Data Standard: releases, records, versions and what we add to it, of all contracts, of one, or page by page."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from concordat.contract.ocds_extensions import own_extension, own_schema
from concordat.contract.ocds_one import narrowed, of_contract
from concordat.contract.ocds_records import ocds_records
from concordat.kernel.finding import Refused
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.publish import package_of
from concordat.publish.feeds.contracting_asked import asked
from concordat.publish.feeds.contracting_pages import NOTHING, page_of
from concordat.publish.formats.ocds import text
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import public_ask
from concordat.web.core.followers.feeds import site_of

EXTENSION = "open-data/ocds-extension"
# The last steps are those of the United Kingdom's portal, so that a program that reads it reads this.
FEED = "open-data/api/1.0/ocdsReleasePackages"


@require_safe
def releases(request: HttpRequest, system: str) -> HttpResponse:
    """Give the release package; raises Http404 where there are no contracts, or no contract of the name asked for."""
    contract = request.GET.get("contract", "")
    return _json(_package(public_ask(request, system), contract), "releases", contract)


@require_safe
def records(request: HttpRequest, system: str) -> HttpResponse:
    """Give the record package: each process with its releases and what they come to; raises Http404 as for releases."""
    return _records(request, system, "records")


@require_safe
def versions(request: HttpRequest, system: str) -> HttpResponse:
    """Give the records with each value and the releases that said it; raises Http404 as for releases."""
    return _records(request, system, "versions")


@require_safe
def page(request: HttpRequest, system: str, ocid: str = "") -> HttpResponse:
    """Give releases page by page, as asked in the address, or those of one process; what is asked wrongly is told with status 400."""
    ask = public_ask(request, system)
    package, address = _package(ask), site_of(ask).page(FEED)
    if ocid:
        own = [one for one in package["releases"] if one["ocid"] == ocid]
        if not own:
            raise Http404(f"There is no contracting process “{ocid}”.")
        return _written(narrowed(package, own, f"{address}/{quote(ocid)}"))
    try:
        return _written(
            page_of(
                package, asked(request.GET.dict()), lambda words: f"{address}?{urlencode(words)}" if words else address
            )
        )
    except Refused as refused:
        told = {"findings": [without_empty(jsonable(one)) for one in refused.findings]}
        nothing = any(one.kind == NOTHING for one in refused.findings)
        return HttpResponse(json.dumps(told), "application/json", status=404 if nothing else 400)


@require_safe
def extension(request: HttpRequest, system: str) -> HttpResponse:
    """Give what our data adds to the standard, described as the standard wants it."""
    return _written(own_extension(site_of(public_ask(request, system)).page("open-data")))


@require_safe
def extension_schema(request: HttpRequest, system: str) -> HttpResponse:
    """Give the fields that our data adds to the standard."""
    public_ask(request, system)
    return _written(own_schema())


def _package(ask: Ask, contract: str = "") -> Mapping[str, Any]:
    package: Mapping[str, Any] | None = ask.remember(("contracting data", site_of(ask).address), lambda: _made(ask))
    if package is None:
        raise Http404("There are no contracts yet.")
    if not contract:
        return package
    own = of_contract(package, contract)
    if own is None:
        raise Http404(f"There is no contract “{contract}”.")
    return own


def _records(request: HttpRequest, system: str, what: str) -> HttpResponse:
    ask, contract = public_ask(request, system), request.GET.get("contract", "")
    package = _package(ask, contract)
    name = (f"contracting {what}", package["uri"], *package.get("extensions", ()))
    return _json(ask.remember(name, lambda: ocds_records(package, what == "versions")), what, contract)


def _made(ask: Ask) -> Mapping[str, Any] | None:
    return package_of(ask.system, extension=site_of(ask).page(f"{EXTENSION}/extension.json"))


def _json(package: Mapping[str, Any], what: str, contract: str) -> HttpResponse:
    response = _written(package)
    name = f"{contract}-{what}" if contract else f"contracts-{what}"
    response["Content-Disposition"] = f'inline; filename="{name.replace("/", "-")}.json"'
    return response


def _written(content: Any) -> HttpResponse:
    return HttpResponse(text(content).encode(), "application/json")


urlpatterns = [
    path("<slug:system>/open-data/contracts.ocds.json", releases, name="open-data-contracts"),
    path("<slug:system>/open-data/contracts.ocds-records.json", records, name="open-data-contract-records"),
    path("<slug:system>/open-data/contracts.ocds-versions.json", versions, name="open-data-contract-versions"),
    path(f"<slug:system>/{FEED}", page, name="open-data-contract-pages"),
    path(f"<slug:system>/{FEED}/<path:ocid>", page, name="open-data-contract-process"),
    path(f"<slug:system>/{EXTENSION}/extension.json", extension, name="open-data-ocds-extension"),
    path(f"<slug:system>/{EXTENSION}/release-schema.json", extension_schema, name="open-data-ocds-schema"),
]
