"""Drafts bed use from published returns: takes criteria to reside, discharges and beds as read, gives records of a folder, what is left out, and findings."""

from collections import Counter
from datetime import date
from decimal import Decimal

from concordat.bring.known import Known
from concordat.bring.naming import HASH_SHOWN
from concordat.bring.offer import LeftOut, Offer
from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import counted
from concordat.need.records import BedUse
from concordat.sources.files.bed_availability import Beds, repeats
from concordat.sources.files.criteria_to_reside import NotMeeting
from concordat.sources.files.daily_discharges import Discharged
from concordat.sources.reading.read import Read

COUNTED_BY = "the trust, by the daily discharge return"
NO_BODY = "is not a body of the folder"
NO_BEDS = "has no beds returned for the month, or a copied month, so that there is no whole to be a share of"
MORE = "has more people who need not be in a bed than beds occupied on an average day of the month"


def bed_returns(
    criteria: Read[NotMeeting], discharges: Read[Discharged], beds: Read[Beds], known: Known, *, everyone: bool = False
) -> Offer:
    """Return a record for each body and day; beds are those of an average day of its month, which the reader is told.

    Raises Refused where a file cannot be used. With `everyone` bodies that the folder lacks are kept under their codes.
    """
    for read in (criteria, discharges, beds):
        read.or_refuse()
    copied = set(repeats(beds.rows))
    open_beds = {(row.body, row.month): row for row in beds.rows if row.month not in copied and row.occupied}
    left = {(row.body, row.day): row.total for row in discharges.rows}
    hashes = ", ".join(one.sha256[:HASH_SHOWN] for one in (criteria, discharges, beds))
    source = f"NHS England, SHA-256 {hashes}"
    records: list[BedUse] = []
    out: Counter[tuple[str, str]] = Counter()
    for row in criteria.rows:
        body = known.body(row.day, row.body) or (row.body if everyone else "")
        month = open_beds.get((row.body, date(row.day.year, row.day.month, 1)))
        why = NO_BODY if not body else NO_BEDS if month is None else ""
        if month is not None and not why and (row.not_meeting or 0) > (month.occupied or 0):
            why = MORE
        if why or month is None:
            out[row.body, why] += 1
            continue
        records.append(
            BedUse(
                of=body,
                starts=row.day,
                beds=_decimal(month.available),
                occupied=_decimal(month.occupied),
                not_meeting=_decimal(row.not_meeting),
                left_that_day=_decimal(left.get((row.body, row.day))),
                counted_by=COUNTED_BY,
                source=source,
            )
        )
    told = tuple(LeftOut(f"{body}, {counted(number, 'day')}", why) for (body, why), number in out.items())
    findings = (*criteria.findings, *discharges.findings, *beds.findings, *_average(records))
    return Offer(tuple(records), told, findings)


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)


def _average(records: list[BedUse]) -> tuple[Finding, ...]:
    if not records:
        return ()
    return (
        Finding(
            "average-of-a-month",
            "Beds occupied are those of an average day of each month.",
            "The publisher gives no beds by day, so that shares are right and a full house by weekday cannot be told from them.",
            "For the odds of a full house put the trust’s own daily counts in their place.",
            Place(BedUse.FILE, field="occupied"),
            "warning",
        ),
    )
