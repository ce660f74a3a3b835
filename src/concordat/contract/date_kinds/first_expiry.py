"""Takes the life of a contract, gives its last day where no option is used."""

from collections.abc import Iterator

from concordat.contract.contract_life import LENGTHENS, Life
from concordat.contract.key_date import Found
from concordat.kernel.period import ONE_DAY

TITLE = "First expiry"
AFTERWARDS = "passed"


def dates(life: Life) -> Iterator[Found]:
    """Give the last day before any extension; done where one was used."""
    if life.first_end is not None:
        longer = any(one.kind in LENGTHENS and life.used(one) for one in life.options)
        says = "the last day as first agreed, extended since" if longer else "the last day in force"
        yield Found(on=life.first_end - ONE_DAY, says=says, done=longer)
