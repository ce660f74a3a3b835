"""Reorganisations to read: takes cases, names and a day, gives a row for each with its bodies and the days known by then."""

from collections.abc import Iterable, Mapping
from datetime import date

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.table import Table, table
from concordat.merge.records import Reorganisation


def reorganisations_table(cases: Iterable[Reorganisation], names: Mapping[str, str], on: date) -> Table:
    """Return a row for each case: which bodies follow which, by how many, and its days as known on a day."""
    columns = {
        "title": "Reorganisation",
        "kinds": "What happens",
        "before": "Bodies before [bodies]",
        "after": "Bodies after [bodies]",
        "successors": "What comes of it",
        "not_before": "Not before",
        "shadow_from": "Rehearses from",
        "legal_date": "First day in law",
    }
    rows = (
        (
            one.title,
            ", ".join(one.kinds),
            _counted(one, "bodies before", len(one.predecessors)),
            _counted(one, "bodies after", len(one.successors)),
            ", ".join(names.get(body, body) for body in one.successors),
            one.not_before,
            one.shadow_from,
            one.legal_date_on(on) or "no date yet",
        )
        for one in cases
    )
    says = f"Days as they were known on {on}; a first day in law that was fixed later is not told before."
    return table("reorganisations", "Reorganisations", columns, rows, says)


def _counted(one: Reorganisation, says: str, number: int) -> Answer[int]:
    because = because_record(f"{says}, as recorded", "Reorganisation", one.id, value=number, unit="bodies")
    return Answer(number, because, unit="bodies")
