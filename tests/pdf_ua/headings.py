"""Headings: takes a PDF, gives what is wrong with their order."""

import pikepdf

from pdf_ua.elements import Element, all_elements


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of headings: the first is H1, none skips a level, numbered and unnumbered are not mixed."""
    elements = all_elements(pdf)
    numbered = [element for element in elements if element.type[:1] == "H" and element.type[1:].isdigit()]
    plain = [element for element in elements if element.type == "H"]
    found = []
    if plain and numbered:
        found.append("14-007: headings with and without a level are mixed")
    found += [
        f"14-006: {element.says} holds more than one heading without a level"
        for element in elements
        if sum(child.type == "H" for child in element.children) > 1
    ]
    last = 0
    for heading in numbered:
        level = int(heading.type[1:])
        if level > last + 1:
            found.append(_skipped(heading, last, level))
        last = level
    return found


def _skipped(heading: Element, last: int, level: int) -> str:
    if last == 0:
        return f"14-002: the first heading is {heading.says}, not of level 1"
    return f"14-003: {heading.says} of level {level} follows level {last}"
