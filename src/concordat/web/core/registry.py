"""Finds pages by their files: takes the rooms of the service, gives every page with its address, audience and filters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from concordat.kernel.registry import names_in, plugins
from concordat.web.core.page import Page

ROOMS = "concordat.web.rooms"


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page as its file declares it."""

    name: str
    path: str
    title: str
    audience: str | tuple[str, ...]
    menu: tuple[str, int] | None
    record: str
    filters: type | None
    choices: Callable[[Any], Mapping[str, Any]] | None
    show: Callable[..., Page]
    says: str
    files: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The path with its parts in braces, as the interface for programs writes it."""
        return self.path.replace("<str:", "{").replace("<int:", "{").replace("<path:", "{").replace(">", "}")


@cache
def page_files() -> Mapping[str, PageFile]:
    """Return every page by its name, `<room>.<file>`."""
    found = {}
    for room in names_in(ROOMS):
        for name, module in plugins(f"{ROOMS}.{room}.pages").items():
            says = (module.__doc__ or "").strip().splitlines()[0]
            found[f"{room}.{name}"] = PageFile(
                f"{room}.{name}",
                module.PATH,
                module.TITLE,
                module.AUDIENCE,
                getattr(module, "MENU", None),
                getattr(module, "RECORD", ""),
                getattr(module, "Filters", None),
                getattr(module, "choices", None),
                module.show,
                says,
                tuple(getattr(module, "FILES", ())),
            )
    return MappingProxyType(found)


@cache
def record_pages() -> Mapping[str, str]:
    """Return the path of the page of each record class that has one of its own, up to the key."""
    return {page.record: page.path.partition("<")[0] for page in page_files().values() if page.record}


def record_address(kind: str, key: tuple[str, ...]) -> str:
    """Return the address, below the system's, of the page of a record."""
    from urllib.parse import quote

    own = record_pages().get(kind)
    if own is not None:
        return f"{own}{'/'.join(quote(part, safe='') for part in key)}"
    return f"records/{kind}/{'/'.join(quote(part, safe='') or '-' for part in key)}"
