"""What could not be priced: takes the faults of bulk pricing, gives a finding for each kind with the groups it is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import counted

SHOWN = 5
# What it is, why it stops, what to do, and the field; the group it is about stands before it.
_TELLS: Mapping[str, tuple[str, str, str, str]] = {
    "no-date": (
        "has neither a day nor a price year",
        "Prices differ from year to year.",
        "Give discharged, month or price_year.",
        "discharged",
    ),
    "negative-number": (
        "has a number below nought, or more days paid separately than the stay has",
        "Activity is counted from nought.",
        "Correct the row; what was taken back is an adjustment and not activity.",
        "spells",
    ),
    "no-price": (
        "has no price in this setting and year",
        "No price is not nought.",
        "Check group, setting and year, or add the price with its source.",
        "hrg",
    ),
    "zero-price": (
        "has a price of nought, which may mean that there is none",
        "A price that is not known is never taken as nought.",
        "Agree a local price, or take the activity out.",
        "hrg",
    ),
    "missing-age": (
        "may have the reduced short-stay price, and the age is not given",
        "It holds for adults only.",
        "Give the age in years.",
        "age",
    ),
    "no-short-stay-price": (
        "is flagged for the reduced short-stay price, and has neither that price nor a share",
        "There is no usual share to take instead.",
        "Add short_stay_price or short_stay_share from the price file of the year.",
        "short_stay_price",
    ),
    "no-trim-point": (
        "has no trim point",
        "Days beyond it are paid by the day, and it is never borrowed from another year or setting.",
        "Add it from the price file of the year.",
        "trim_point_days",
    ),
    "no-per-day-price": (
        "has stays beyond the trim point and no price per day",
        "Days beyond the trim point are paid by the day.",
        "Add it from the price file of the year.",
        "per_day_long_stay",
    ),
    "no-top-up-rate": (
        "names a specialised service that has no top-up rate in this year",
        "The share differs from year to year.",
        "Give the rate of the year among the top-ups, or leave the service out.",
        "top_up",
    ),
    "no-best-practice-adjustment": (
        "meets best practice, and its price has no adjustment",
        "What is added is part of the published price.",
        "Add best_practice_adjustment, or say that best practice is not met.",
        "best_practice_met",
    ),
    "no-market-forces-factor": (
        "is of a provider without a market forces factor in this year",
        "Its activity cannot be valued, and another year's factor is never used instead.",
        "Add the provider's factor of the year.",
        "provider",
    ),
}


def unpriced(remarks: Iterable[Mapping[str, Any]], file: str = "") -> tuple[Finding, ...]:
    """Return one finding for each kind of fault, all at once, then the warning about doubtful stays.

    `remarks` are those of bulk pricing; `file` is the file of the activity.
    """
    by_kind: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in remarks:
        by_kind[row["fault"]].append(row)
    faults = tuple(_finding(kind, by_kind[kind], file) for kind in _TELLS if kind in by_kind)
    return (*faults, *_doubtful(by_kind[""], file))


def _doubtful(doubts: Iterable[Mapping[str, Any]], file: str) -> tuple[Finding, ...]:
    groups = sorted({f"{row['hrg']} {row['setting']} {row['price_year']}" for row in doubts})
    if not groups:
        return ()
    return (
        Finding(
            "no-trim-point",
            f"{counted(len(groups), 'group')} ({_shown(groups)}): there is neither trim point nor price per day.",
            "Whether days beyond it are due cannot be told; none are paid here.",
            "Add both from the price file of the year.",
            Place(file, field="trim_point_days"),
            "warning",
        ),
    )


def _finding(kind: str, rows: list[Mapping[str, Any]], file: str) -> Finding:
    what, why, then, field = _TELLS[kind]
    groups = sorted(set(_of(kind, rows)))
    first = min(int(row["first"]) for row in rows)
    number = sum(int(row["rows"]) for row in rows)
    says = f"{counted(number, 'row')} of activity, the first in row {first:,} ({_shown(groups)}), {what}."
    return Finding(
        kind, says if number == 1 else says.replace(f", {what}", f": each {what}"), why, then, Place(file, first, field)
    )


def _of(kind: str, rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows:
        if kind == "no-market-forces-factor":
            yield f"{row['provider'] or 'no provider'} {row['price_year']}"
        elif kind == "no-top-up-rate":
            yield f"{row['top_up_service']} {row['price_year']}"
        else:
            yield f"{row['hrg']} {row['setting']} {row['price_year']}".strip()


def _shown(groups: list[str]) -> str:
    return f"{', '.join(groups[:SHOWN])}{' …' if len(groups) > SHOWN else ''}"
