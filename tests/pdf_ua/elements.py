"""The structure tree: takes a PDF, gives its elements with their standard type, parent, children and marked content."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

GROUPING = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private"
BLOCKS = "H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Title"
INLINE = "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
# Title is of PDF 2.0; the role map must lead from it to a type of PDF 1.7.
STANDARD = frozenset(f"{GROUPING} {BLOCKS} {INLINE}".split()) - {"Title"}


@dataclass(eq=False)
class Element:
    """One element: `type` is its standard type after the role map, `written` the one in the file."""

    written: str
    type: str
    of: pikepdf.Dictionary
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    marks: list[tuple[Any, int]] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Give this element and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def attribute(self, owner: str, name: str) -> Any:
        """Return an attribute of one owner, such as Scope of Table; None where it has none."""
        given = self.of.get("/A", pikepdf.Array())
        for one in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(one, pikepdf.Dictionary) and str(one.get("/O", "")) == f"/{owner}" and f"/{name}" in one:
                return one[f"/{name}"]
        return None

    @property
    def says(self) -> str:
        """How a fault names this element."""
        title = str(self.of.get("/T", "") or self.of.get("/ID", ""))
        return f"{self.written} “{title}”" if title else self.written


def roles(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Return the role map: type written to type meant."""
    tree = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
    return {name[1:]: str(to)[1:] for name, to in tree.get("/RoleMap", pikepdf.Dictionary()).items()}


def standard(written: str, mapped: dict[str, str]) -> str:
    """Return the standard type that a type ends in; empty where it ends in none."""
    seen: set[str] = set()
    while written not in STANDARD:
        if written in seen or written not in mapped:
            return ""
        seen.add(written)
        written = mapped[written]
    return written


def top_elements(pdf: pikepdf.Pdf) -> list[Element]:
    """Return the elements at the top of the tree; empty where there is no tree."""
    tree = pdf.Root.get("/StructTreeRoot")
    found: list[Element] = []
    if tree is not None:
        above = Element("", "", tree)
        _read(tree.get("/K"), above, None, roles(pdf))
        found = above.children
        for one in found:
            one.parent = None
    return found


def all_elements(pdf: pikepdf.Pdf) -> list[Element]:
    """Return every element in reading order."""
    return [element for top in top_elements(pdf) for element in top.walk()]


def _read(kids: Any, parent: Element, page: Any, mapped: dict[str, str]) -> None:
    if kids is None:
        return
    if isinstance(kids, pikepdf.Array):
        for kid in kids:
            _read(kid, parent, page, mapped)
    elif isinstance(kids, int):
        parent.marks.append((page, kids))
    elif str(kids.get("/Type", "")) == "/MCR":
        where = kids.get("/Stm", kids.get("/Pg"))
        parent.marks.append((where.objgen if where is not None else page, int(kids.MCID)))
    elif str(kids.get("/Type", "")) == "/OBJR":
        parent.objects.append(kids.Obj.objgen)
    else:
        written = str(kids.get("/S", "/"))[1:]
        own_page = kids.Pg.objgen if "/Pg" in kids else page
        element = Element(written, standard(written, mapped), kids, parent)
        parent.children.append(element)
        _read(kids.get("/K"), element, own_page, mapped)
