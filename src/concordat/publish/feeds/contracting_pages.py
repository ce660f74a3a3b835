"""Releases page by page: takes a release package and what is asked of it, gives one page of it and the way to the next.

It is asked as the United Kingdom's portal is asked: `updatedFrom`, `updatedTo`, `stages`, `limit`, and a cursor from the page
before. Releases stand by their day, oldest first. A cursor names the last release of its page, not a place in a list: what is
published later moves nothing, and nothing is left out.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from concordat.contract.ocds_one import narrowed
from concordat.kernel.finding import Finding, Refused
from concordat.publish.feeds.contracting_asked import Asked, cursor_of

NOTHING = "nothing-published"
PAGINATION = (
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json"
)
# So many characters of a mark that a cursor is letters and digits alone.
MARK = 19


def page_of(package: Mapping[str, Any], asked: Asked, address: Callable[[Mapping[str, str]], str]) -> dict[str, Any]:
    """Return one page; `address` gives that of a page by what is asked for. Raises Refused where no release is as asked, because the standard has no package of none."""
    wanted = [one for one in ordered(package["releases"]) if _wanted(one, asked)]
    start = _after(wanted, asked)
    shown = wanted[start : start + asked.limit]
    if not shown:
        what = "Nothing was published that is as asked."
        why = "A package holds at least one release."
        raise Refused(Finding(NOTHING, what, why, "Ask for other days, or again when more is published."))
    own = dict(asked.parameters)
    found = narrowed(package, shown, address(own | ({"cursor": asked.cursor} if asked.cursor else {})))
    if start + asked.limit >= len(wanted):
        return found
    cursor = cursor_of(shown[-1]["date"], mark(shown[-1]))
    return {
        **found,
        "extensions": [*found.get("extensions", ()), PAGINATION],
        "links": {"next": address(own | {"cursor": cursor})},
    }


def ordered(releases: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return releases by day and process; those of one process and day stay in their order, as merging needs them."""
    return sorted(releases, key=lambda one: (one["date"], one["ocid"]))


def mark(release: Mapping[str, Any]) -> str:
    """Return what tells a release from every other of its day."""
    return sha256(f"{release['ocid']} {release['id']}".encode()).hexdigest()[:MARK]


def _wanted(release: Mapping[str, Any], asked: Asked) -> bool:
    at = release["date"][: len("2020-01-01T00:00:00")]
    if (asked.updated_from and at < asked.updated_from) or (asked.updated_to and at > asked.updated_to):
        return False
    return not asked.stages or any(tag.startswith(stage) for tag in release["tag"] for stage in asked.stages)


def _after(wanted: Sequence[Mapping[str, Any]], asked: Asked) -> int:
    """Return the place after the release that the cursor names; where it is gone, that of the first of its day."""
    if not asked.last:
        return 0
    day, name = asked.last
    for number, one in enumerate(wanted):
        if one["date"] == day and mark(one) == name:
            return number + 1
    return next((number for number, one in enumerate(wanted) if one["date"] >= day), len(wanted))
