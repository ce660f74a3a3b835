"""Checks an accessible PDF: takes its bytes, gives a sentence for every machine-checkable condition of PDF/UA-1 it breaks.

Each sentence starts with the failure condition of the Matterhorn Protocol 1.1, where it has one, else with the clause of
ISO 14289-1. What only a person can judge (whether an alternative text is apt, whether the order makes sense) is not here.
"""

import io
from collections.abc import Callable

import pikepdf

from pdf_ua import annotations, content, document, fonts, headings, structure, tables

CHECKS: tuple[Callable[[pikepdf.Pdf], list[str]], ...] = (
    document.faults,
    structure.faults,
    headings.faults,
    tables.faults,
    content.faults,
    fonts.faults,
    annotations.faults,
)


def faults(pdf: bytes) -> list[str]:
    """Return what is wrong with a PDF; empty where nothing that a program can find is."""
    try:
        opened = pikepdf.open(io.BytesIO(pdf))
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        return [f"ISO 32000-1: the file cannot be opened: {error}"]
    with opened:
        return [fault for check in CHECKS for fault in dict.fromkeys(check(opened))]
