"""Checks what is told of notices: takes what was published and says what, gives findings for what is unknown and warnings for what is amiss."""

from collections.abc import Iterator, Mapping
from datetime import date

from concordat.buy.notice_rules import INTENTION, RouteNotices
from concordat.kernel.finding import Finding, Place

Published = Mapping[str, date]
Content = Mapping[str, Mapping[str, str]]


def given_findings(found: RouteNotices, route: str, published: Published, content: Content) -> Iterator[Finding]:
    """Give a finding for every notice and item that the route does not have."""
    items = {one.name: one.items for one in found.notices}
    for name in dict.fromkeys((*published, *content)):
        if name not in items:
            field = "published" if name in published else "content"
            why = f"The route “{route}” has: {', '.join(items) or 'none'}."
            yield _stop("unknown-notice", f"There is no “{name}” here.", why, "Choose one of these.", f"{field}.{name}")
    for name, said in content.items():
        for item in said:
            if name in items and item not in items[name]:
                why = f"It has: {', '.join(items[name])}."
                what = f"“{name}” has no item “{item}”."
                yield _stop("unknown-item", what, why, "Choose one of these.", f"content.{name}.{item}")


def warnings(
    found: RouteNotices, published: Published, content: Content, awarded: date | None, assessing_from: date | None
) -> Iterator[Finding]:
    """Give a warning for a published notice with items missing, one that came late, and an award without its intention notice."""
    for one in found.notices:
        day, due_by = published.get(one.name), one.due_by(assessing_from, awarded)
        missing = [words for item, words in one.items.items() if not content.get(one.name, {}).get(item, "").strip()]
        if day and one.name in content and missing:
            what = f"The {one.name} of {day} lacks: {', '.join(missing)}."
            yield _warn("content-missing", what, "The law says what it must say.", "Add them.", f"content.{one.name}")
        if day and due_by and day > due_by:
            what = f"The {one.name} was published on {day}; its last day was {due_by}."
            yield _warn("too-late", what, "The law fixes the day.", "Record why.", f"published.{one.name}")
    intention = any(one.name == INTENTION for one in found.notices)
    if intention and awarded and not (published.get(INTENTION) and published[INTENTION] < awarded):
        what = f"The award of {awarded} has no {INTENTION} before it."
        yield _warn(
            "no-notice-before", what, "No award before the standstill has closed.", "Check the days.", "awarded"
        )


def _stop(kind: str, what: str, why: str, then: str, field: str) -> Finding:
    return Finding(kind, what, why, then, Place(field=field))


def _warn(kind: str, what: str, why: str, then: str, field: str) -> Finding:
    return Finding(kind, what, why, then, Place(field=field), "warning")
