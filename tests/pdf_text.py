"""Reads a PDF as a reader would: takes its bytes, gives every word on its pages, in its bookmarks, links, tags and metadata."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf


def words_of(pdf: bytes) -> str:
    """Return the text of the pages, by each font's own table of characters, and every text string of the file besides."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = "\n".join(_page(page) for page in opened.pages)
        others = " ".join(text for item in opened.objects for text in _strings(item, set()))
        metadata = opened.Root.Metadata.read_bytes().decode("utf-8") if "/Metadata" in opened.Root else ""
    return f"{pages}\n{others}\n{metadata}"


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [_page(page) for page in opened.pages]


def _page(page: Any) -> str:
    fonts = page.get("/Resources", {}).get("/Font", {})
    tables = {name: _table(font) for name, font in fonts.items()}
    table: dict[int, str] = {}
    shown: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                table = tables[str(operands[0])]
            case "Tj":
                shown.append(_decoded(operands[0], table))
            case "TJ":
                shown += [_decoded(part, table) for part in operands[0] if isinstance(part, pikepdf.String)]
            case "ET":
                shown.append("\n")
    return "".join(shown)


def _decoded(string: Any, table: dict[int, str]) -> str:
    raw = bytes(string)
    return "".join(table.get(int.from_bytes(raw[at : at + 2], "big"), "\ufffd") for at in range(0, len(raw), 2))


def _table(font: Any) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int.from_bytes(bytes.fromhex(value), "big")
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = (start + step).to_bytes(len(value) // 2, "big").decode("utf-16-be")
    return found


def _strings(item: Any, seen: set[tuple[int, int]]) -> Iterator[str]:
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        yield from (text for key in list(item) for text in _strings(_direct(item, key), seen))
    elif isinstance(item, pikepdf.Array):
        yield from (text for part in item if not getattr(part, "is_indirect", False) for text in _strings(part, seen))


def _direct(item: Any, key: str) -> Any:
    part = item[key]
    return None if getattr(part, "is_indirect", False) else part
