"""Contracts in the Open Contracting Data Standard: releases, records and what we add to it, of all contracts or of one."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from concordat.contract.ocds_extensions import own_extension, own_schema
from concordat.contract.ocds_one import of_contract
from concordat.contract.ocds_records import ocds_records
from concordat.publish import package_of
from concordat.publish.formats.ocds import text
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import public_ask
from concordat.web.core.followers.feeds import site_of

EXTENSION = "open-data/ocds-extension"


@require_safe
def releases(request: HttpRequest, system: str) -> HttpResponse:
    """Give the release package; raises Http404 where there are no contracts, or no contract of the name asked for."""
    return _json(_package(request, system), "releases", request.GET.get("contract", ""))


@require_safe
def records(request: HttpRequest, system: str) -> HttpResponse:
    """Give the record package: each process with its releases and what they come to; raises Http404 as for releases."""
    package = _package(request, system)
    name = ("contracting records", package["uri"], *package.get("extensions", ()))
    merged = public_ask(request, system).remember(name, lambda: ocds_records(package))
    return _json(merged, "records", request.GET.get("contract", ""))


@require_safe
def extension(request: HttpRequest, system: str) -> HttpResponse:
    """Give what our data adds to the standard, described as the standard wants it."""
    return _written(own_extension(site_of(public_ask(request, system)).page("open-data")))


@require_safe
def extension_schema(request: HttpRequest, system: str) -> HttpResponse:
    """Give the fields that our data adds to the standard."""
    public_ask(request, system)
    return _written(own_schema())


def _package(request: HttpRequest, system: str) -> Mapping[str, Any]:
    ask = public_ask(request, system)
    contract = request.GET.get("contract", "")
    package: Mapping[str, Any] | None = ask.remember(("contracting data", site_of(ask).address), lambda: _made(ask))
    if package is None:
        raise Http404("There are no contracts yet.")
    if not contract:
        return package
    own = of_contract(package, contract)
    if own is None:
        raise Http404(f"There is no contract “{contract}”.")
    return own


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
    path(f"<slug:system>/{EXTENSION}/extension.json", extension, name="open-data-ocds-extension"),
    path(f"<slug:system>/{EXTENSION}/release-schema.json", extension_schema, name="open-data-ocds-schema"),
]
