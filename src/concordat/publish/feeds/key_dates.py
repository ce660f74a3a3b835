"""Takes key dates of contracts that are still to come, gives them as entries of a calendar with ids that stay."""

from collections.abc import Iterable
from datetime import date

from concordat.contract import KeyDate, Register, key_date_kinds
from concordat.publish.feeds.addresses import path_of
from concordat.publish.feeds.icalendar import Appointed

CLOSED = ("done", "passed", "missed")


def appointed_dates(dates: Iterable[KeyDate], register: Register, on: date) -> tuple[Appointed, ...]:
    """Return one whole day for each date that is due, overdue or later; each keeps its id when its day moves."""
    called = key_date_kinds()
    return tuple(
        Appointed(
            id=f"KeyDate-{one.contract}-{one.kind}{f'-{one.option}' if one.option else ''}",
            title=f"{called[one.kind]}: {register.contract_by_id[one.contract].title}",
            on=one.on,
            says=one.says,
            path=path_of("Contract", one.contract),
            stamp=on,
        )
        for one in dates
        if one.standing not in CLOSED
    )
