"""Takes the life of a contract, gives the last day for notice of every option."""

from collections.abc import Iterator

from concordat.contract.contract_life import Life
from concordat.contract.key_date import Found

TITLE = "Notice"
AFTERWARDS = "missed"


def dates(life: Life) -> Iterator[Found]:
    """Give the last day for notice of each option that has one; done once it was decided whether to use it."""
    for option in life.options:
        day = life.notice_by(option)
        if day is not None:
            says = f"the last day for notice of the {option.kind} from {option.starts}"
            yield Found(on=day, says=says, option=option.id, done=life.decided(option))
