"""The menu of a system: takes who asks, gives the sections and the pages in them that this person may open."""

from typing import Any

from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, SIGNED_IN
from concordat.web.core.registry import PageFile, page_files

SECTIONS = ("Decisions", "Contracts and money", "Need and outcomes", "Organisations", "Promises", "Open data")


def menu_of(ask: Ask) -> list[dict[str, Any]]:
    """Return the sections in order, each with its pages in order."""
    shown = sorted(
        (page for page in page_files().values() if page.menu and _open(page, ask)),
        key=lambda page: (page.menu or ("", 0))[1],
    )
    return [
        {"title": section, "slug": section.lower().replace(" ", "-"), "pages": pages}
        for section in SECTIONS
        if (
            pages := [
                {"text": page.title, "href": ask.path(page.path), "says": page.says, "working": page.audience != PUBLIC}
                for page in shown
                if page.menu and page.menu[0] == section
            ]
        )
    ]


def _open(page: PageFile, ask: Ask) -> bool:
    if page.audience == PUBLIC:
        return True
    return bool(ask.held) if page.audience == SIGNED_IN else ask.holds(*page.audience)
