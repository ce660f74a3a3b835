"""What is painted: takes a PDF, gives what is neither tagged nor an artifact, and marks that contradict each other."""

import pikepdf

from pdf_ua.elements import all_elements
from pdf_ua.painted import painted


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of what pages paint."""
    known = {mark for element in all_elements(pdf) for mark in element.marks}
    found = []
    for one in painted(pdf):
        artifact = [mark.name == "Artifact" for mark in one.marks]
        tagged = [mark.number is not None for mark in one.marks]
        if not any(artifact) and not any(tagged):
            found.append(f"01-005: page {one.page} paints ({one.operator}) what is neither tagged nor an artifact")
        if any(artifact) and any(tagged):
            first_is_artifact = artifact.index(True) < tagged.index(True)
            rule = "01-004: a tag stands inside an artifact" if first_is_artifact else "01-003: an artifact in a tag"
            found.append(f"{rule} on page {one.page}")
        lost = [mark.number for mark in one.marks if mark.number is not None and (mark.where, mark.number) not in known]
        found += [f"01-005: page {one.page} has content {number} that no tag of the tree holds" for number in lost]
    return found
