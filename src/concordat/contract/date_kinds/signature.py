"""Takes the life of a contract, gives the last day on which it can be signed before it starts."""

from collections.abc import Iterator

from concordat.contract.contract_life import Life
from concordat.contract.key_date import Found
from concordat.kernel.period import ONE_DAY

TITLE = "Signature"
AFTERWARDS = "overdue"


def dates(life: Life) -> Iterator[Found]:
    """Give the day before it starts; done once it is signed."""
    signed = life.contract.signed
    yield Found(
        on=life.contract.starts - ONE_DAY,
        says="the last day to sign it before it starts",
        done=signed is not None and signed <= life.on,
    )
