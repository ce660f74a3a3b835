"""The whole document: takes a PDF, gives what is wrong with its metadata, title, language, page labels and forms."""

import re

import pikepdf
from defusedxml.ElementTree import ParseError, fromstring

DC, UA = "{http://purl.org/dc/elements/1.1/}", "{http://www.aiim.org/pdfua/ns/id/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")
READING_ALOUD = 1 << 9


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of the document as a whole."""
    root = pdf.Root
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    found = []
    if not marks.get("/Marked", False):
        found.append("ISO 14289-1 7.1: the document does not say that it is tagged (MarkInfo, Marked)")
    if marks.get("/Suspects", False):
        found.append("01-007: the document says that its tags are suspect")
    if "/StructTreeRoot" not in root:
        found.append("ISO 14289-1 7.1: there is no structure tree")
    if not LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        found.append("11-006: the language of the document is not stated")
    shown = root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle")
    if shown is None:
        found.append("07-001: nothing says that the title is shown (DisplayDocTitle)")
    elif not shown:
        found.append("07-002: the file name is shown in place of the title")
    if "/XFA" in root.get("/AcroForm", pikepdf.Dictionary()):
        found.append("25-001: there is an XFA form")
    if pdf.is_encrypted and not int(pdf.trailer.Encrypt.get("/P", 0)) & READING_ALOUD:
        found.append("26-002: encryption keeps assistive technology out")
    if len(pdf.pages) > 1 and "/PageLabels" not in root:
        found.append("ISO 14289-1 7.17: pages have no labels")
    return found + _metadata(root)


def _metadata(root: pikepdf.Object) -> list[str]:
    if "/Metadata" not in root:
        return ["06-001: there is no metadata"]
    try:
        tree = fromstring(root.Metadata.read_bytes())
    except ParseError as error:
        return [f"06-001: the metadata is not XML: {error}"]
    found = []
    parts = {element.text for element in tree.iter(f"{UA}part")}
    parts |= {element.get(f"{UA}part") for element in tree.iter(f"{RDF}Description")} - {None}
    if parts != {"1"}:
        found.append("06-002: the metadata does not say that the document is PDF/UA-1")
    titles = ["".join(element.itertext()).strip() for element in tree.iter(f"{DC}title")]
    if not any(titles):
        found.append("06-003: the metadata has no title")
    return found
