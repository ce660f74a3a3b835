"""Takes the life of a contract, gives its last day as it stands where an extension or renewal was used."""

from collections.abc import Iterator

from concordat.contract.contract_life import Life
from concordat.contract.key_date import Found
from concordat.kernel.period import ONE_DAY

TITLE = "End as extended"
AFTERWARDS = "passed"


def dates(life: Life) -> Iterator[Found]:
    """Give the last day as it stands, where that is later than at first."""
    if life.first_end is not None and life.end is not None and life.end > life.first_end:
        yield Found(on=life.end - ONE_DAY, says="the last day in force, as extended")
