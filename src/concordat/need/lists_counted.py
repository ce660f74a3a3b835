"""Waiting lists as they were returned: takes queues, gives who waits at the end of the last month, within 18 weeks and over 52, as counted."""

from collections.abc import Iterator, Mapping

from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.table import Table, table
from concordat.need.records import WaitingList
from concordat.need.waiting_lists import Lists

BULK = "waiting_lists"
COUNTS = {
    "waiting": "Waiting [people]",
    "within_18": "Of them within 18 weeks [people]",
    "over_52": "Over 52 weeks [people]",
}


def lists_counted_table(lists: Lists, names: Mapping[str, str]) -> Table:
    """Return a row for each queue with its last month counted; for lists of which nobody says who came and who was treated."""
    columns = {"of": "Body", "treatment_function": "Treatment function", "month": "Month", **COUNTS}
    rows = (
        (names.get(one.of, one.of), one.treatment_function, one.last.month, *_counts(one.last)) for one in lists.queues
    )
    says = "As returned. Whether a list grows can be said once its months tell who was added and who was treated."
    return table("lists_counted", "Who waits", columns, rows, says)


def _counts(month: WaitingList) -> Iterator[Answer[int] | None]:
    where = {"of": month.of, "treatment_function": month.treatment_function, "month": month.month.isoformat()}
    for name, title in COUNTS.items():
        value = getattr(month, name)
        if value is None:
            yield None
        else:
            says = title.partition(" [")[0].lower()
            yield Answer(
                value, Because(f"{says}, as returned", value, "people", rows=RowsRef(BULK, where)), unit="people"
            )
