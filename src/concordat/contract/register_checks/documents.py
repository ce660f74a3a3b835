"""Takes the register, gives each document whose text nobody has shown, or whose hash is none; its title may not be for everyone."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding
from concordat.kernel.text_hash import is_sha256

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield missing-document, bad-hash and variation-of-another-contract."""
    variations = {one.id: one for one in given.variations}
    for one in given.documents:
        if not one.sha256:
            what = f"The document {one.id} ({one.kind}) of {one.contract} is named, and its text is not there."
            why = "What was agreed can be shown by the text alone."
            then = "Find it, and record the SHA-256 of its bytes."
            yield given.finding("missing-document", one, what, why, then, "sha256")
        elif not is_sha256(one.sha256):
            what = f"The hash of document {one.id} of {one.contract} is no SHA-256."
            why = "A text cannot be held against it."
            yield given.finding("bad-hash", one, what, why, "Give 64 characters from 0-9 and a-f.", "sha256", "stop")
        varied = variations.get(one.variation)
        if varied is not None and varied.contract != one.contract:
            what = f"The document {one.id} of {one.contract} writes down the variation {varied.id}, which is of {varied.contract}."
            yield given.finding(
                "variation-of-another-contract", one, what, "One of the two is wrong.", "Correct it.", "variation"
            )
