"""Where prices and factors come from: takes system folders, files of our own columns and published files, gives their rows."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.pay.priced_row import PriceRow
from concordat.pay.records import MarketForcesFactor, Price
from concordat.store import read as read_system
from concordat.store.rows_of_file import records_in

Found = tuple[tuple[Any, ...], tuple[Finding, ...]]


def prices_from(paths: Iterable[Path]) -> tuple[PriceRow, ...]:
    """Return the prices of all these folders and files; raises Refused with every finding where one cannot be used."""
    rows, findings = _all(paths, Price, PriceRow, _published_prices)
    _refuse(findings)
    return tuple(row if isinstance(row, PriceRow) else _row(row) for row in rows)


def factors_from(paths: Iterable[Path]) -> tuple[MarketForcesFactor, ...]:
    """Return the market forces factors of all these folders and files; raises Refused where one cannot be used."""
    rows, findings = _all(paths, MarketForcesFactor, MarketForcesFactor, _published_factors)
    _refuse(findings)
    return rows


def _all(paths: Iterable[Path], record: type[Any], own: type[Any], published: Any) -> Found:
    rows: list[Any] = []
    findings: list[Finding] = []
    for path in paths:
        more, told = _folder(path, record) if path.is_dir() else _file(path, own, published)
        rows += more
        findings += told
    return tuple(rows), tuple(findings)


def _folder(path: Path, record: type[Any]) -> Found:
    loaded = read_system(path, bulk=False)
    return (loaded.system.all(record) if loaded.system else (), stops(loaded.findings))


def _file(path: Path, own: type[Any], published: Any) -> Found:
    if _has_own_columns(path):
        return records_in(path, own)
    try:
        return published(path), ()
    except Refused as refused:
        return (), refused.findings


def _has_own_columns(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4096).partition(b"\n")[0].removeprefix(b"\xef\xbb\xbf").startswith(b"price_year,")
    except OSError:
        return False


def _published_prices(path: Path) -> tuple[Any, ...]:
    # The readers of published files are loaded only where one is read.
    from concordat.sources import read
    from concordat.sources.price_rows import price_rows

    return price_rows(read(path))


def _published_factors(path: Path) -> tuple[Any, ...]:
    from concordat.sources import read
    from concordat.sources.factors import to_factors

    found = read(path)
    if found.ok and found.source != "market_forces_factors":
        raise Refused(not_prices(path.name, "market forces factors"))
    return to_factors(found)


def not_prices(file: str, wanted: str) -> Finding:
    """Return the finding that a file holds something else."""
    why = "It is another kind of published file."
    then = "Check that it is the file you mean: `concordat source FILE` says what it is."
    return Finding("unknown-source", f"{file} holds no {wanted}.", why, then, Place(file))


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops(findings):
        raise Refused(findings)


def _row(price: Price) -> PriceRow:
    return PriceRow(
        price_year=price.price_year,
        hrg=price.hrg,
        setting=price.setting,
        price=price.price,
        trim_point_days=price.trim_point_days,
        per_day_long_stay=price.per_day_long_stay,
        name=price.name,
        note=price.note,
        source=price.source,
    )
