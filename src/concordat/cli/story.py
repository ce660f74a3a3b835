"""Tells the story in the terminal: takes a system folder, writes the report, prints what was found with progress."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from concordat.cli.findings import count_of
from concordat.cli.told import told
from concordat.cli.write import write_report
from concordat.kernel.finding import Finding
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import Settings
from concordat.kernel.table import Table, shown

ROWS_SHOWN = 8


def tell_story(folder: Path, out: Path, *, quiet: bool = False) -> None:
    """Read `folder`, walk the year, write the report to `out` and print the story and the report's address."""
    console = Console(highlight=False, soft_wrap=True)
    with step(console, f"Reading {folder.name} and walking the line of flow"):
        system, year = told(folder)
    with step(console, f"Writing {out}"):
        index = write_report(system, year, out)
    if not quiet:
        print_opening(console, system.settings)
        for outcome in year.outcomes:
            print_outcome(console, outcome)
        print_warnings(console, year.findings)
    console.print(f"\nReport: {index.resolve().as_uri()}")


@contextmanager
def step(console: Console, says: str) -> Iterator[None]:
    """Show a long step while it runs: a spinner in a terminal, one line elsewhere."""
    if console.is_terminal:
        with console.status(f"{says} …"):
            yield
    else:
        print(f"{says} …", file=sys.stderr, flush=True)
        yield


def print_opening(console: Console, settings: Settings) -> None:
    """Print whose year this is, and plainly whether its activity was generated."""
    console.print(f"\n[bold]{settings.name}, {settings.financial_year}[/bold], as at {settings.as_at}")
    if settings.generated:
        console.print(f"[italic]{settings.generated}[/italic]")


def print_outcome(console: Console, outcome: Outcome) -> None:
    """Print one room's part: its sentences, then the first rows of its first table."""
    console.print(f"\n[bold]{outcome.title}[/bold]")
    for sentence in outcome.says:
        console.print(f"  {sentence}")
    for table in outcome.tables[:1]:
        print_table(console, table)


def print_table(console: Console, table: Table) -> None:
    """Print the first rows of a table; the report holds all of them."""
    grid = Grid(title=table.title, title_justify="left", show_edge=False, pad_edge=False)
    for column in table.columns:
        title = f"{column.title} ({column.unit})" if column.unit else column.title
        grid.add_column(title, justify="right" if column.unit else "left", overflow="fold")
    for row in table.rows[:ROWS_SHOWN]:
        grid.add_row(*(shown(cell) for cell in row))
    console.print(grid)
    if len(table.rows) > ROWS_SHOWN:
        console.print(f"  … and {len(table.rows) - ROWS_SHOWN} more rows in the report")


def print_warnings(console: Console, findings: tuple[Finding, ...]) -> None:
    """Print what was found on the way."""
    if findings:
        console.print(f"\n[bold]Findings[/bold]: {count_of(findings)} They stand in the report.")
