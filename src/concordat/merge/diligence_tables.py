"""Due diligence as tables: takes what was found at old bodies and names, gives it body by body and counted by heading."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.merge.records import DueDiligence

HEADINGS = "merge.due_diligence_headings"


def diligence_table(rows: Iterable[DueDiligence], names: Mapping[str, str]) -> Table:
    """Return what was found at each old body under each heading, in words, with who owns it and who signed."""
    cells = [
        (
            names.get(one.body, one.body),
            one.heading,
            one.rating,
            one.reason,
            one.owner or "nobody",
            one.due,
            one.evidence or "none",
            " and ".join(filter(None, (one.signed_by_sender, one.signed_by_receiver))) or "nobody yet",
        )
        for one in rows
    ]
    columns = {
        "body": "Old body",
        "heading": "Heading",
        "rating": "Rating",
        "reason": "Why",
        "owner": "Owner",
        "due": "Due",
        "evidence": "Evidence",
        "signed": "Signed by",
    }
    says = "Two posts sign, one of each side. A heading that is green without evidence cannot be signed."
    return table("due_diligence", "Due diligence by the ten headings", columns, cells, says)


def diligence_counts(rows: Iterable[DueDiligence], bodies: int, rules: Rulebook, on: date) -> Table:
    """Return for each of the ten headings how many of so many old bodies are red, amber, green or not looked at, and how many both posts signed."""
    found = list(rows)
    headings = [str(one) for one in rules.on(HEADINGS, on).value]
    of = Counter((one.heading, one.rating) for one in found)
    signed = Counter(one.heading for one in found if one.signed_by_sender and one.signed_by_receiver)
    cells = [
        (
            name,
            of[name, "red"],
            of[name, "amber"],
            of[name, "green"],
            bodies - sum(of[name, one] for one in ("red", "amber", "green")),
            signed[name],
        )
        for name in headings
    ]
    columns = {
        "heading": "Heading",
        "red": "Red",
        "amber": "Amber",
        "green": "Green",
        "none": "Not looked at yet",
        "signed": "Signed by both",
    }
    return table("due_diligence_counts", "Due diligence: old bodies by heading", columns, cells)
