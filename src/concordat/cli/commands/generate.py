"""`concordat generate`: takes a seed and sizes, writes a made-up system that says that it was generated."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="The folder to make; it must not hold anything yet.")],
    seed: Annotated[int, typer.Option(help="The same seed and sizes give the same system, bit for bit.")] = 1,
    commissioners: Annotated[int, typer.Option(min=1, help="How many commissioners.")] = 5,
    providers: Annotated[
        int, typer.Option(min=1, help="How many providers; every commissioner has a contract with each.")
    ] = 3,
    services: Annotated[int, typer.Option(min=1, help="How many services in each contract.")] = 4,
    months: Annotated[int, typer.Option(min=1, help="How many months of activity.")] = 12,
    spells: Annotated[int, typer.Option(min=0, help="How many spells in all.")] = 100_000,
    year: Annotated[str, typer.Option(help="The first financial year.")] = "2017/18",
    totals: Annotated[
        Path | None,
        typer.Option(
            help="A TOML file of published totals to meet: people, spells_by_commissioner, spells_by_provider, spells_by_month."
        ),
    ] = None,
    single_spells: Annotated[
        Path | None, typer.Option(help="Also write every spell on its own to this Parquet file.")
    ] = None,
) -> int:
    """Make a system of any size from a seed, for trying things out; everything in it says that it was generated."""
    from rich.console import Console

    from concordat.cli.story import step
    from concordat.cli.totals import totals_in
    from concordat.generate import generate
    from concordat.generate import spells as write_spells
    from concordat.store import refuse_filled, write

    console = Console(stderr=True)
    refuse_filled(folder)
    margins = totals_in(totals) if totals else None
    label = f"{commissioners * providers:,} contracts and {spells:,} spells from seed {seed}"
    with step(console, f"Making {label}"):
        write(generate(seed, commissioners, providers, services, months, spells, margins, year=year), folder)
    if single_spells:
        with step(console, f"Writing {spells:,} single spells to {single_spells}"):
            write_spells(
                seed,
                spells,
                single_spells,
                commissioners=commissioners,
                providers=providers,
                services=services,
                months=months,
                totals=margins,
                year=year,
            )
    print(f"{folder} is ready; it says everywhere that it was generated. Next: concordat run {folder}")
    return 0
