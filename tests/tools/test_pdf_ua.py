"""The checker of accessible PDFs finds nothing in a good document and each fault in one that was spoilt in just that way."""

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
import typst

import pdf_ua
from pdf_ua.fonts import unicode_map

SQUARE = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='red'/></svg>"
GOOD = f"""
#set document(title: "Board papers")
#set text(lang: "en", region: "GB")
#set page(numbering: "1", header: [Papers in public])
#title()
= First item
Some words and #link("https://example.org/")[a link]. A note#footnote[Said below.].
== Its table
#figure(table(columns: 2, table.header([Body], [Votes]), [A], [7], [B], [9]), caption: [Votes])
#image(bytes("{SQUARE}"), alt: "A red square", width: 2cm)
- one
- two
#pagebreak()
= Second item
Café, naïve, £5 — fi ffl.
#outline()
"""


def made(source: str, **how: Any) -> bytes:
    return bytes(typst.compile(source.encode(), format="pdf", **how))


@pytest.fixture(scope="module")
def good() -> bytes:
    return made(GOOD, pdf_standards="ua-1")


def spoilt(pdf: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spoil(opened)
        written = io.BytesIO()
        opened.save(written, fix_metadata_version=False)
    return written.getvalue()


def first(pdf: pikepdf.Pdf, kind: str) -> Any:
    """The first element of a type, in the order of the file."""
    return next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{kind}")


def link(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].obj.Annots[0]


def font(pdf: pikepdf.Pdf) -> Any:
    return next(iter(pdf.pages[0].resources.Font.values()))


def without(item: Any, name: str) -> None:
    del item[name]


def put(item: Any, name: str, value: Any) -> None:
    item[name] = value


def painting(pdf: pikepdf.Pdf, instructions: bytes) -> None:
    page = pdf.pages[0]
    page.contents_add(instructions, prepend=True)


def role(pdf: pikepdf.Pdf, name: str, to: str) -> None:
    tree = pdf.Root.StructTreeRoot
    tree["/RoleMap"] = pikepdf.Dictionary({**dict(tree.get("/RoleMap", {})), name: pikepdf.Name(to)})


def metadata(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    changed = re.sub(old, new, pdf.Root.Metadata.read_bytes(), flags=re.DOTALL)
    pdf.Root.Metadata = pdf.make_stream(changed)


def headings_without_levels(pdf: pikepdf.Pdf) -> None:
    for kind in ("H1", "H2"):
        first(pdf, kind)["/S"] = pikepdf.Name("/H")


SPOILERS: dict[str, tuple[str, Callable[[pikepdf.Pdf], None]]] = {
    "not said to be tagged": ("ISO 14289-1 7.1", lambda pdf: put(pdf.Root.MarkInfo, "/Marked", False)),
    "suspect": ("01-007", lambda pdf: put(pdf.Root.MarkInfo, "/Suspects", True)),
    "no tree": ("ISO 14289-1 7.1", lambda pdf: without(pdf.Root, "/StructTreeRoot")),
    "no language": ("11-006", lambda pdf: without(pdf.Root, "/Lang")),
    "wrong language": ("11-006", lambda pdf: put(pdf.Root, "/Lang", pikepdf.String("English, mostly"))),
    "title not shown": ("07-001", lambda pdf: without(pdf.Root, "/ViewerPreferences")),
    "file name shown": ("07-002", lambda pdf: put(pdf.Root.ViewerPreferences, "/DisplayDocTitle", False)),
    "XFA": ("25-001", lambda pdf: put(pdf.Root, "/AcroForm", pikepdf.Dictionary(XFA=pikepdf.String("x")))),
    "no page labels": ("ISO 14289-1 7.17", lambda pdf: without(pdf.Root, "/PageLabels")),
    "no metadata": ("06-001", lambda pdf: without(pdf.Root, "/Metadata")),
    "broken metadata": ("06-001", lambda pdf: put(pdf.Root, "/Metadata", pdf.make_stream(b"<x"))),
    "not said to be PDF/UA": ("06-002", lambda pdf: metadata(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")),
    "no title": ("06-003", lambda pdf: metadata(pdf, rb"<dc:title>.*</dc:title>", b"")),
    "unknown type": ("02-001", lambda pdf: put(first(pdf, "P"), "/S", pikepdf.Name("/Paragraph"))),
    "circle of types": ("02-001", lambda pdf: [put(first(pdf, "P"), "/S", pikepdf.Name("/X")), role(pdf, "/X", "/X")]),
    "standard type changed": ("02-004", lambda pdf: role(pdf, "/P", "/H1")),
    "figure without words": ("13-004", lambda pdf: without(first(pdf, "Figure"), "/Alt")),
    "figure with blank words": ("13-004", lambda pdf: put(first(pdf, "Figure"), "/Alt", pikepdf.String(" "))),
    "formula without words": ("17-002", lambda pdf: put(first(pdf, "P"), "/S", pikepdf.Name("/Formula"))),
    "note without name": ("19-003", lambda pdf: without(first(pdf, "Note"), "/ID")),
    "item outside a list": ("09-005", lambda pdf: put(first(pdf, "L"), "/S", pikepdf.Name("/Div"))),
    "row outside a table": ("09-004", lambda pdf: put(first(pdf, "Table"), "/S", pikepdf.Name("/Div"))),
    "contents outside a list": ("09-006", lambda pdf: put(first(pdf, "TOC"), "/S", pikepdf.Name("/Div"))),
    "first heading too low": ("14-002", lambda pdf: put(first(pdf, "H1"), "/S", pikepdf.Name("/H3"))),
    "level skipped": ("14-003", lambda pdf: put(first(pdf, "H2"), "/S", pikepdf.Name("/H3"))),
    "headings mixed": ("14-007", lambda pdf: put(first(pdf, "H2"), "/S", pikepdf.Name("/H"))),
    "two headings in one": ("14-006", headings_without_levels),
    "cells name unknown headers": ("ISO 14289-1 7.5", lambda pdf: without(first(pdf, "TH"), "/ID")),
    "rows of different widths": ("ISO 14289-1 7.5", lambda pdf: without(first(pdf, "TR").K, -1)),
    "painted unmarked": ("01-005", lambda pdf: painting(pdf, b"0 0 9 9 re f")),
    "text unmarked": ("01-005", lambda pdf: painting(pdf, b"BT (x) Tj ET")),
    "tag that no tree holds": ("01-005", lambda pdf: painting(pdf, b"/P <</MCID 999>> BDC 0 0 9 9 re f EMC")),
    "artifact in a tag": (
        "01-003",
        lambda pdf: painting(pdf, b"/P <</MCID 0>> BDC /Artifact BMC 0 0 9 9 re S EMC EMC"),
    ),
    "tag in an artifact": (
        "01-004",
        lambda pdf: painting(pdf, b"/Artifact BMC /P <</MCID 0>> BDC 0 0 9 9 re S EMC EMC"),
    ),
    "font without characters": ("31-027", lambda pdf: without(font(pdf), "/ToUnicode")),
    "character unknown": (
        "10-001",
        lambda pdf: put(font(pdf), "/ToUnicode", pdf.make_stream(b"1 beginbfchar <FFF0> <0041> endbfchar")),
    ),
    "character that is none": (
        "31-028",
        lambda pdf: put(font(pdf), "/ToUnicode", pdf.make_stream(b"1 beginbfchar <0001> <FEFF> endbfchar")),
    ),
    "font elsewhere": (
        "31-009",
        lambda pdf: put(font(pdf).DescendantFonts[0], "/FontDescriptor", pikepdf.Dictionary()),
    ),
    "order of links unsaid": ("28-008", lambda pdf: without(pdf.pages[0].obj, "/Tabs")),
    "order of links by rows": ("28-009", lambda pdf: put(pdf.pages[0].obj, "/Tabs", pikepdf.Name("/R"))),
    "link without words": ("28-012", lambda pdf: without(link(pdf), "/Contents")),
    "link without its tag": ("28-011", lambda pdf: without(link(pdf), "/StructParent")),
    "link in another tag": ("28-011", lambda pdf: put(first(pdf, "Link"), "/S", pikepdf.Name("/Span"))),
}


def test_a_good_document_has_no_fault(good: bytes) -> None:
    assert pdf_ua.faults(good) == []


@pytest.mark.parametrize("name", SPOILERS)
def test_each_way_to_spoil_it_is_found(good: bytes, name: str) -> None:
    rule, spoil = SPOILERS[name]
    found = pdf_ua.faults(spoilt(good, spoil))
    assert [fault for fault in found if fault.startswith(rule)], found
    assert len(found) == len(set(found))


def test_a_document_without_tags_is_at_fault_in_all_it_paints() -> None:
    found = pdf_ua.faults(made(GOOD, pdf_tags=False))
    assert any(fault.startswith("01-005: page 1 paints (TJ)") or "page 1 paints (Tj)" in fault for fault in found)
    assert any("no structure tree" in fault for fault in found)


def test_a_table_without_header_cells_is_found() -> None:
    table = '#set document(title: "T")\n#set text(lang: "en")\n#table(columns: 2, [1], [2], [3], [4])'
    assert "ISO 14289-1 7.5: Table has no header cell" in pdf_ua.faults(made(table))


def test_a_scope_is_needed_only_where_cells_do_not_name_their_headers(good: bytes) -> None:
    def no_scope(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH":
                for attributes in item.A:
                    if "/Scope" in attributes:
                        del attributes["/Scope"]

    def nor_headers(pdf: pikepdf.Pdf) -> None:
        no_scope(pdf)
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TD":
                del item["/A"]

    assert pdf_ua.faults(spoilt(good, no_scope)) == []
    assert [fault[:6] for fault in pdf_ua.faults(spoilt(good, nor_headers))] == ["15-003"]


def test_encryption_that_keeps_assistive_technology_out_is_found(good: bytes) -> None:
    def locked(accessible: bool) -> bytes:
        written = io.BytesIO()
        with pikepdf.open(io.BytesIO(good)) as opened:
            allowed = pikepdf.Permissions(accessibility=accessible, extract=False)
            opened.save(
                written,
                encryption=pikepdf.Encryption(owner="owner", user="", allow=allowed, R=3, aes=False, metadata=False),
            )
        return written.getvalue()

    assert pdf_ua.faults(locked(accessible=True)) == []
    assert [fault[:6] for fault in pdf_ua.faults(locked(accessible=False))] == ["26-002"]


def test_what_is_no_pdf_is_told() -> None:
    assert pdf_ua.faults(b"no PDF")[0].startswith("ISO 32000-1")


def test_characters_are_read_from_ranges_lists_and_pairs() -> None:
    with pikepdf.new() as pdf:
        text = b"2 beginbfrange <0001> <0003> <0041> <0010> <0011> [<00660066> <D83DDE00>] endbfrange"
        known = unicode_map(pikepdf.Dictionary(ToUnicode=pdf.make_stream(text)))
        assert known == {1: "A", 2: "B", 3: "C", 16: "ff", 17: "😀"}
        assert unicode_map(pikepdf.Dictionary()) is None
