"""`concordat price`: takes a file of activity, prices and factors, writes each row priced, or sums, with every step."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    activity: Annotated[Path, typer.Argument(help="Spells, attendances or counts: a CSV or Parquet file.")],
    out: Annotated[Path, typer.Option(help="Where to write: a file that ends with .csv or .parquet.")],
    prices: Annotated[
        list[Path],
        typer.Option(help="A published price file, one of the columns of pay/prices.csv, or a system folder."),
    ],
    factors: Annotated[
        list[Path] | None,
        typer.Option(help="A published file of market forces factors, one of ours, or a system folder."),
    ] = None,
    by: Annotated[
        str, typer.Option(help="Add up by these: line, month, provider, price_year, hrg, setting, top_up.")
    ] = "",
    rest: Annotated[Path | None, typer.Option(help="A file for the rows that cannot be priced; others go on.")] = None,
    engine: Annotated[
        str, typer.Option(help="What works it out: duckdb, spark (here), or a cluster such as spark://host:7077.")
    ] = "duckdb",
) -> int:
    """Price a file of activity of any length, row by row or added up, each step and the four totals of billing kept."""
    from concordat.cli.findings import print_findings
    from concordat.cli.price_sources import factors_from, prices_from
    from concordat.cli.pricing import price_file
    from concordat.kernel.text import counted
    from concordat.store import national_rulebook

    known = prices_from(prices)
    multiplied = factors_from(factors if factors is not None else [path for path in prices if path.is_dir()])
    columns = [name.strip() for name in by.split(",") if name.strip()]
    done = price_file(activity, known, multiplied, national_rulebook(), out, by=columns, rest=rest, engine=engine)
    if done.findings:
        print_findings(done.findings)
    print(
        f"{counted(done.priced, 'row')} of {activity.name} priced: £{done.price:,}, in {counted(done.written, 'row')} of {out}."
    )
    if done.left_out:
        print(f"{counted(done.left_out, 'row')} could not be priced; they stand in {rest} with what is wrong.")
    return 0
