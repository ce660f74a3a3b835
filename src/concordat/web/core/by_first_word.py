"""Groups addresses: takes address patterns, gives the same ones below their first word, so that few are tried for a request."""

import re
from collections.abc import Iterable

from django.urls import URLPattern, URLResolver, include, re_path
from django.urls.resolvers import RoutePattern

SYSTEM = "<slug:system>/"


def by_first_word(patterns: Iterable[URLPattern]) -> list[URLResolver | URLPattern]:
    """Return the patterns in their order, those together that begin with the same word, after the system where one is named."""
    groups: dict[tuple[bool, str], list[URLPattern]] = {}
    for one in patterns:
        route = str(one.pattern)
        own = route.removeprefix(SYSTEM)
        # What is written as an expression begins with no word that can be read off it.
        word = re.split(r"[/.<]", own, maxsplit=1)[0] if isinstance(one.pattern, RoutePattern) else ""
        groups.setdefault((own != route, word), []).append(one)
    found: list[URLResolver | URLPattern] = []
    for (of_system, word), own in groups.items():
        before = r"[-\w]+/" if of_system else ""
        found += [re_path(rf"^(?={before}{re.escape(word)}(?:[/.]|$))", include(own))] if word else own
    return found
