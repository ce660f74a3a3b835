"""Takes the life of a contract, gives its last day once every open extension and renewal is used."""

from collections.abc import Iterator

from concordat.contract.contract_life import Life
from concordat.contract.key_date import Found
from concordat.kernel.period import ONE_DAY

TITLE = "Last possible end"
AFTERWARDS = "passed"


def dates(life: Life) -> Iterator[Found]:
    """Give the last day that any open option reaches, where that is later than the end as it stands."""
    if life.end is not None and life.last_end is not None and life.last_end > life.end:
        yield Found(on=life.last_end - ONE_DAY, says="the last day if every open option is used")
