"""Drafts waiting lists from full waiting-time extracts: takes files as read, gives a record for each provider, treatment function and month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.bring.known import Known
from concordat.bring.naming import HASH_SHOWN
from concordat.bring.offer import LeftOut, Offer
from concordat.kernel.finding import Finding
from concordat.need.records import WaitingList
from concordat.sources.files.waiting_times_full import Pathways
from concordat.sources.reading.read import Read

WAITING, ADDED, TREATED = "2", "3", ("1A", "1B")
STANDARD, YEAR = 18, 52
NO_BODY, NO_LIST = "is not a body of the folder", "has nobody waiting, so that it is no list"


@dataclass
class _Sums:
    """What the rows of one provider, treatment function and month come to."""

    name: str
    waiting: int = 0
    added: int = 0
    treated: int = 0
    weeks: list[int] = field(default_factory=list)


def waiting_returns(reads: Iterable[Read[Pathways]], known: Known, *, everyone: bool = False) -> Offer:
    """Return the lists of every provider, whoever pays; raises Refused where a file cannot be used.

    Who was removed for other reasons is not published and stays blank. A mean wait counts each week from its middle, the last
    from where it begins.
    """
    records: list[WaitingList] = []
    out: dict[tuple[str, str], LeftOut] = {}
    findings: list[Finding] = []
    for read in reads:
        read.or_refuse()
        findings += read.findings
        source = f"{read.file} (NHS England, SHA-256 {read.sha256[:HASH_SHOWN]})"
        for (provider, month, _), sums in _summed(read.rows).items():
            body = known.body(month, provider) or (provider if everyone else "")
            why = NO_BODY if not body else "" if sums.waiting else NO_LIST
            if why:
                what = provider if why == NO_BODY else f"{provider}, {sums.name}"
                out.setdefault((what, why), LeftOut(what, why))
                continue
            records.append(
                WaitingList(
                    of=body,
                    treatment_function=sums.name,
                    month=month,
                    waiting=sums.waiting,
                    added=sums.added,
                    treated=sums.treated,
                    mean_wait=mean_wait(sums.weeks),
                    within_18=sum(sums.weeks[:STANDARD]) if sums.weeks else None,
                    over_52=sum(sums.weeks[YEAR:]) if sums.weeks else None,
                    source=source,
                )
            )
    return Offer(tuple(records), tuple(out.values()), tuple(findings))


def mean_wait(weeks: Sequence[int]) -> Decimal | None:
    """Return the mean wait in weeks, to a tenth, of people by whole weeks waited; None for nobody."""
    people = sum(weeks)
    if not people:
        return None
    waited = sum(
        (Fraction(2 * week + (week < len(weeks) - 1), 2) * number for week, number in enumerate(weeks)), Fraction(0)
    )
    return Decimal(round(waited * 10 / people)) / 10


def _summed(rows: Iterable[Pathways]) -> dict[tuple[str, date, str], _Sums]:
    found: dict[tuple[str, date, str], _Sums] = {}
    for row in rows:
        own = found.setdefault((row.provider, row.month, row.function), _Sums(row.function_name or row.function))
        if row.part == WAITING:
            own.waiting += row.total_all
            own.weeks += [0] * (len(row.weeks) - len(own.weeks))
            for week, people in enumerate(row.weeks):
                own.weeks[week] += people or 0
        elif row.part == ADDED:
            own.added += row.total_all
        elif row.part in TREATED:
            own.treated += row.total_all
    return found
