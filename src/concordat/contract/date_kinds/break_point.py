"""Takes the life of a contract, gives the last day in force by each break that is used or still can be."""

from collections.abc import Iterator

from concordat.contract.contract_life import Life
from concordat.contract.key_date import Found
from concordat.kernel.period import ONE_DAY

TITLE = "Break"
AFTERWARDS = "passed"


def dates(life: Life) -> Iterator[Found]:
    """Give the day before each break; one that was let go or missed is none."""
    for option in life.options:
        if option.kind == "break" and (life.used(option) or life.can_still(option)):
            says = (
                "the last day in force, by the break that is used" if life.used(option) else "the last day by the break"
            )
            yield Found(on=option.starts - ONE_DAY, says=says, option=option.id)
