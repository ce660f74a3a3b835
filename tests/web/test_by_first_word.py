"""Addresses that begin with the same word are tried together, and lead where they led."""

from typing import Any

from django.urls import Resolver404, URLPattern, URLResolver, path, re_path
from django.urls.resolvers import RegexPattern

from concordat.web.core.by_first_word import by_first_word


def _view(request: Any) -> None:
    raise AssertionError("no view is asked here")


def _led(patterns: list[Any], address: str) -> str:
    try:
        return str(URLResolver(RegexPattern(r"^"), patterns).resolve(address).url_name)
    except Resolver404:
        return ""


PATTERNS: list[URLPattern] = [
    path("", _view, name="first"),
    path("log/heads", _view, name="heads"),
    path("<slug:system>/log", _view, name="log"),
    path("<slug:system>/log/<int:number>", _view, name="entry"),
    re_path(r"^old/(?P<number>[0-9]+)$", _view, name="old"),
    path("<slug:system>/contracts.json", _view, name="contracts.json"),
    path("<slug:system>/contracts/<str:key>", _view, name="contract"),
    path("<slug:system>/contracts", _view, name="contracts"),
    path("<slug:system>/", _view, name="home"),
]
LEADS = {
    "": "first",
    "log/heads": "heads",
    "kent/log": "log",
    "kent/log/7": "entry",
    "log/log": "log",
    "old/7": "old",
    "kent/contracts.json": "contracts.json",
    "kent/contracts/A.json": "contract",
    "kent/contracts": "contracts",
    "kent/": "home",
    "kent/contractsx": "",
    "kent": "",
}


def test_every_address_leads_where_it_led() -> None:
    grouped = by_first_word(PATTERNS)
    assert {address: _led(grouped, address) for address in LEADS} == LEADS
    assert {address: _led(list(PATTERNS), address) for address in LEADS} == LEADS


def test_those_with_the_same_first_word_stand_together() -> None:
    grouped = by_first_word(PATTERNS)
    assert len(grouped) == 6
    assert [len(one.url_patterns) for one in grouped if not isinstance(one, URLPattern)] == [1, 2, 3]
