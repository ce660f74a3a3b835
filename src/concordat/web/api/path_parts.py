"""The parts of a page's address that a program gives: takes a page, gives them as the interface writes them."""

import re
from typing import Any
from urllib.parse import quote

from concordat.web.core.registry import PageFile

_PART = re.compile(r"<(?:(\w+):)?(\w+)>")


def address_of(page: PageFile) -> str:
    """Return the parts in braces, one after the other, with their kinds: `/{str:contract}`."""
    return "".join(f"/{{{kind or 'str'}:{name}}}" for kind, name in _PART.findall(page.path))


def shown_address(page: PageFile) -> str:
    """Return the parts in braces as people read them: `/{contract}`."""
    return "".join(f"/{{{name}}}" for _, name in _PART.findall(page.path))


def parts_of(page: PageFile, parts: dict[str, Any]) -> str:
    """Return the parts of an address with their values."""
    kinds = _PART.findall(page.path)
    return "".join(f"/{quote(str(parts[name]), safe='/' if kind == 'path' else '')}" for kind, name in kinds)
