"""One price for each group: takes the rows of all sheets of a price workbook, gives those that can stand, and tells the others."""

from collections.abc import Sequence
from typing import Any

from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.notes import Notes


def one_price(rows: Sequence[PublishedPrice], notes: Notes) -> tuple[PublishedPrice, ...]:
    """Return each group and setting once; one with two prices is told and left out, one that is printed twice is told."""
    groups: dict[tuple[str, str, str], list[PublishedPrice]] = {}
    for row in rows:
        groups.setdefault(row.key, []).append(row)
    kept = []
    for several in groups.values():
        if len(several) == 1 or len({_said(row) for row in several}) == 1:
            kept.append(several[0])
            if len(several) > 1:
                _told_twice(several, notes)
        else:
            _two_prices(several, notes)
    return tuple(kept)


def _said(row: PublishedPrice) -> tuple[Any, ...]:
    return (
        row.price, row.trim_point_days, row.per_day_long_stay,
        row.short_stay_applies, row.short_stay_price, row.short_stay_share,
    )  # fmt: skip


def _two_prices(rows: Sequence[PublishedPrice], notes: Notes) -> None:
    first = rows[0]
    shown = " and ".join(f"{'none' if row.price is None else f'£{row.price:,}'} ({row.place})" for row in rows)
    what = "different prices" if len({row.price for row in rows}) > 1 else "different trim points or reductions"
    notes.stop(
        "two-prices",
        f"{first.hrg}, {first.setting}, has {what}: {shown}.",
        "A group has one price in one setting and year; choosing one would be a guess, so none of them is used.",
        "Find out from the publisher which one holds and remove the other.",
        rows[-1].line,
        "HRG code",
    )


def _told_twice(rows: Sequence[PublishedPrice], notes: Notes) -> None:
    places = " and ".join(row.place for row in rows)
    notes.warn(
        "duplicate-key",
        f"{rows[0].hrg}, {rows[0].setting}, stands in {places} with the same price.",
        "It is one price that is printed more than once.",
        "Nothing has to be done.",
        rows[-1].line,
        "HRG code",
    )


def look_at(rows: Sequence[PublishedPrice], notes: Notes) -> None:
    """Tell what is odd about a price: one of nought, or a short stay that is priced nowhere."""
    for row in rows:
        if row.price is not None and not row.price:
            notes.warn(
                "zero-price",
                f"{row.hrg}, {row.setting}, has a price of nought ({row.place}).",
                "It may mean that there is no price; it is not paid as nought.",
                "Agree a local price where it is needed.",
                row.line,
                "HRG code",
            )
        if row.short_stay_applies and row.short_stay_price is None and row.short_stay_share is None:
            notes.warn(
                "no-short-stay-price",
                f"{row.hrg} is flagged for the short-stay price, and has neither a percentage nor a price ({row.place}).",
                "There is no usual percentage to take instead.",
                "Add the percentage from the publisher; activity that needs it is told until then.",
                row.line,
                "HRG code",
            )
