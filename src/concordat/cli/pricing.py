"""Prices a file of activity: takes it with prices and factors, writes each row or the sums asked for, tells what was priced."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.engine.bulk import FILE_LINE, keep, write_csv, write_parquet
from concordat.engine.choosing import living_in
from concordat.engine.duckdb import shared
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.money import pence
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.vocabulary import sum_exactly
from concordat.pay.bulk_price import GROUPS, as_billed, each, remarks, stepped, summed
from concordat.pay.price_rules import price_rules
from concordat.pay.priced_row import TYPES, ActivityRow, PriceRow
from concordat.pay.prices_to_join import factors_to_join, price_findings, prices_to_join, top_ups_to_join
from concordat.pay.records import MarketForcesFactor
from concordat.pay.unpriced import unpriced
from concordat.store.rows_of_file import table_in

ENDINGS = (".csv", ".parquet")
REST = {"top_up": "top_up_service"}
SHOWN = {name.removesuffix("_service"): name for name in GROUPS}


@dataclass(frozen=True, slots=True)
class PricedFile:
    """What was written: rows or sums, rows of activity in them, rows left out, and the price of all (£)."""

    written: int
    priced: int
    left_out: int
    price: Decimal
    findings: tuple[Finding, ...]


def price_file(
    activity: Path,
    prices: Sequence[PriceRow],
    factors: Sequence[MarketForcesFactor],
    rules: Rulebook,
    out: Path,
    *,
    by: Sequence[str] = (),
    rest: Path | None = None,
    engine: str = "duckdb",
) -> PricedFile:
    """Price `activity` and write `out`; rows that cannot be priced go to `rest`, or the whole is refused and nothing written."""
    table, read = table_in(activity, ActivityRow)
    wrong = (*read, *_wrong(by, (out, rest)), *price_findings(prices, factors))
    if stops(wrong) or table is None:
        raise Refused(wrong)
    table = table.rename(row=FILE_LINE)
    used = price_rules(rules, (row.price_year for row in prices), *_asked(table))
    rows = stepped(
        living_in(engine, {"activity": table})["activity"],
        prices_to_join(prices, used.short_stay),
        factors_to_join(factors),
        top_ups_to_join(used.top_ups),
    )
    told = list(rows_of(remarks(rows)))
    findings = unpriced(told, activity.name)
    if stops(findings) and rest is None:
        raise Refused((*findings, _where_to_put_them(activity.name)))
    names = [SHOWN[name] for name in by]
    billed = as_billed(summed(rows, names), names) if by else as_billed(each(rows), ("row", *GROUPS))
    here = _here(billed)
    _write(here, out)
    if rest is not None:
        bad = rows.filter(rows.fault != "")
        _write(
            _here(
                bad.select("row", **{name: bad[REST.get(name, name)] for name in TYPES}, fault=bad.fault).order_by(
                    "row"
                )
            ),
            rest,
        )
    written = int(here.count().to_pyarrow().as_py())
    (total,) = rows_of(rows.aggregate(priced=(rows.fault == "").sum(), price=sum_exactly(rows.with_factor)))
    left = sum(int(row["rows"]) for row in told if row["fault"])
    return PricedFile(written, int(total["priced"] or 0), left, pence(total["price"]), (*read, *findings))


def _asked(table: Any) -> tuple[tuple[str, ...], set[str]]:
    """Return the price years that rates may be needed for, and the services that rows name."""
    services = {row["top_up"] for row in rows_of(table.select("top_up").distinct())} - {""}
    if not services:
        return (), set()
    given = {row["price_year"] for row in rows_of(table.select("price_year").distinct())} - {""}
    days = table.aggregate(
        first=table.discharged.fill_null(table.month).min(), last=table.discharged.fill_null(table.month).max()
    )
    (span,) = rows_of(days)
    if span["first"] is not None:
        first, last = (FinancialYear.of(span[name]).starts_in for name in ("first", "last"))
        given |= {str(FinancialYear(year)) for year in range(first, last + 1)}
    return tuple(sorted(year for year in given if FinancialYear.is_one(year))), services


def _here(expression: Any) -> Any:
    """Return the rows of an expression as a table on this machine, worked out once, in their order."""
    if expression.get_backend().name == "duckdb":
        return keep(shared(), "priced", expression)
    import ibis

    return keep(shared(), "priced", ibis.memtable(expression.to_pyarrow()))


def _write(table: Any, path: Path) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        if path.suffix == ".parquet":
            write_parquet(table, part)
        else:
            write_csv(table.select(**{name: table[name].cast("string") for name in table.columns}), part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _wrong(by: Sequence[str], files: Sequence[Path | None]) -> tuple[Finding, ...]:
    found = [
        Finding(
            "unknown-column",
            f"There is no column “{name}” to add up by.",
            f"Sums can be by {', '.join(SHOWN)}.",
            "Name one of these with --by, with commas between several, or none to price each row.",
            Place(field="--by"),
        )
        for name in by
        if name not in SHOWN
    ]
    found += [
        Finding(
            "unknown-format",
            f"{path.name} is neither CSV nor Parquet.",
            "The ending of the name says how it is written.",
            f"End it with {' or '.join(ENDINGS)}.",
            Place(str(path)),
        )
        for path in files
        if path is not None and path.suffix not in ENDINGS
    ]
    return tuple(found)


def _where_to_put_them(file: str) -> Finding:
    return Finding(
        "not-all-priced",
        f"Some rows of {file} cannot be priced, so that nothing was written.",
        "A sum without them would look whole.",
        "Correct them, or name a file with --rest that takes them with what is wrong; the others are then priced.",
        Place(file),
    )
