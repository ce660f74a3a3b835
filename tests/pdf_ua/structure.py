"""The tags: takes a PDF, gives what is wrong with their types, their nesting, and what figures and notes must have."""

from collections import Counter

import pikepdf

from pdf_ua.elements import STANDARD, Element, all_elements, roles, standard, top_elements

# What a type may stand in, where the standard says so; and what its children may be.
INSIDE = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TOCI": {"TOC"},
}
HOLDS = {
    "L": {"LI", "L", "Caption"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
NESTING = {"LI": "09-005", "LBody": "09-005", "TOCI": "09-006", "L": "09-005", "TOC": "09-006"}


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of tags."""
    mapped = roles(pdf)
    elements = all_elements(pdf)
    found = [f"02-004: the standard type {name} is given another meaning" for name in mapped if name in STANDARD]
    found += [
        f"02-001: the type {name} is not standard and mapped to none"
        for name in dict.fromkeys(element.written for element in elements)
        if not standard(name, mapped)
    ]
    if "/StructTreeRoot" in pdf.Root and [element.type for element in top_elements(pdf)] != ["Document"]:
        found.append("ISO 14289-1 7.1: the structure tree is not one Document")
    for element in elements:
        found += _nesting(element) + _alternatives(element)
    return found + _notes(elements)


def _nesting(element: Element) -> list[str]:
    found = []
    within = _meaningful_parent(element)
    if element.type in INSIDE and within not in INSIDE[element.type]:
        found.append(f"{NESTING.get(element.type, '09-004')}: {element.says} stands in {within or 'nothing'}")
    if element.type in HOLDS:
        wrong = {child.type for child in element.children} - HOLDS[element.type] - {"NonStruct", ""}
        found += [f"{NESTING.get(element.type, '09-004')}: {element.says} holds {kind}" for kind in sorted(wrong)]
    return found


def _meaningful_parent(element: Element) -> str:
    above = element.parent
    while above is not None and above.type == "NonStruct":
        above = above.parent
    return above.type if above is not None else ""


def _alternatives(element: Element) -> list[str]:
    words = str(element.of.get("/Alt", "")).strip() or str(element.of.get("/ActualText", "")).strip()
    if element.type == "Figure" and not words:
        return [f"13-004: {element.says} has no alternative text"]
    if element.type == "Formula" and not words:
        return [f"17-002: {element.says} has no alternative text"]
    return []


def _notes(elements: list[Element]) -> list[str]:
    names = Counter(str(element.of.get("/ID", "")) for element in elements if element.type == "Note")
    found = ["19-003: a note has no ID"] if names[""] else []
    return found + [f"19-004: two notes have the ID {name}" for name, times in names.items() if name and times > 1]
