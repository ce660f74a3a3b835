"""Links and other annotations: takes a PDF, gives those that assistive technology cannot find or name."""

from typing import Any

import pikepdf

from pdf_ua.elements import all_elements

HIDDEN = 1 << 1
TAG_OF = {"/Link": ("Link", "28-011"), "/Widget": ("Form", "28-010")}


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of annotations."""
    tagged = {item: element.type for element in all_elements(pdf) for item in element.objects}
    found = []
    for number, page in enumerate(pdf.pages, 1):
        notes = [note for note in page.obj.get("/Annots", pikepdf.Array()) if str(note.get("/Subtype", "")) != "/Popup"]
        if notes and "/Tabs" not in page.obj:
            found.append(f"28-008: page {number} does not say in which order its links are reached")
        elif notes and str(page.obj.Tabs) != "/S":
            found.append(f"28-009: links of page {number} are not reached in the order of the tags")
        for note in notes:
            found += [f"{fault} on page {number}" for fault in _faults_of(note, tagged)]
    return found


def _faults_of(note: Any, tagged: dict[Any, str]) -> list[str]:
    if int(note.get("/F", 0)) & HIDDEN:
        return []
    kind = str(note.get("/Subtype", ""))
    tag, rule = TAG_OF.get(kind, ("Annot", "28-002"))
    named = str(note.get("/Contents", "")).strip() or str(note.get("/TU", "")).strip()
    found = []
    if kind == "/PrinterMark":
        return ["28-017: a printer’s mark is tagged"] if note.objgen in tagged else []
    if not named:
        found.append(f"{'28-012' if kind == '/Link' else '28-004'}: a {kind[1:]} has no words that name it")
    if tagged.get(note.objgen) != tag:
        found.append(f"{rule}: a {kind[1:]} is not in a {tag} of the tree")
    if "/StructParent" not in note:
        found.append(f"{rule}: a {kind[1:]} does not say which tag it belongs to")
    return found
