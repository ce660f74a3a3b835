"""Takes the life of a contract, gives the day of its next review."""

from collections.abc import Iterator

from concordat.contract.contract_life import Life
from concordat.contract.key_date import Found

TITLE = "Review"
AFTERWARDS = "overdue"


def dates(life: Life) -> Iterator[Found]:
    """Give the day of the next review, where one is set."""
    if life.contract.next_review is not None:
        yield Found(on=life.contract.next_review, says="the next review")
