"""Tells the story in the terminal: takes a system folder, writes the report, prints what was found with progress."""

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid

from concordat.cli.findings import count_of
from concordat.cli.told import DUCKDB, told
from concordat.cli.write import write_report
from concordat.kernel.finding import Finding
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import Settings
from concordat.kernel.table import Table, plain, shown
from concordat.publish.standings import alone, for_people

ROWS_SHOWN = 20
NARROWEST = 110


def tell_story(
    folder: Path, out: Path, *, quiet: bool = False, rooms: Collection[str] = (), engine: str = DUCKDB
) -> None:
    """Read `folder`, walk the year, write the report to `out`, print the story (of some rooms alone) and the report's address."""
    screen = console()
    with step(screen, f"Reading {folder.name} and walking the line of flow"):
        system, year, warnings = told(folder, engine)
    with step(screen, f"Writing {out}"):
        index = write_report(system, year, out, warnings)
    if not quiet:
        print_opening(screen, system.settings)
        for outcome in year.outcomes:
            if not rooms or outcome.room in rooms:
                print_outcome(screen, outcome)
        print_warnings(screen, tuple(dict.fromkeys((*warnings, *year.findings))))
    screen.print(f"\nReport: {index.resolve().as_uri()}")


def console() -> Console:
    """Return where a command prints: as wide as the terminal, and wide enough for a table where there is none."""
    made = Console(highlight=False)
    if not made.is_terminal:
        made.width = NARROWEST
    return made


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
    """Print one room's part: its sentences, then its brief tables."""
    console.print(f"\n[bold]{outcome.title}[/bold]")
    for sentence in outcome.says:
        console.print(f"  {for_people(sentence)}")
    for table in outcome.brief:
        if table.rows:
            print_table(console, table)


def print_table(console: Console, table: Table, most: int = ROWS_SHOWN, rest: str = "in the report") -> None:
    """Print the first rows of a table, each on one line, without columns in which nothing stands; `rest` says where all are."""
    table = table.only(*(one.name for one in table.columns if any(map(shown, table.column(one.name)))))
    grid = Grid(
        title=table.title, title_justify="left", title_style="italic", show_edge=False, pad_edge=False, box=SIMPLE_HEAD
    )
    for number, column in enumerate(table.columns):
        numeric = all(isinstance(plain(row[number]), Decimal | int | None) for row in table.rows)
        title = f"{column.title} ({column.unit})" if column.unit else column.title
        grid.add_column(
            title,
            justify="right" if numeric else "left",
            no_wrap=numeric,
            overflow="ellipsis",
            max_width=None if numeric else 44,
        )
    for row in table.rows[:most]:
        grid.add_row(*(alone(shown(cell)) for cell in row))
    console.print(Padding(grid, (1, 0, 0, 2)))
    if len(table.rows) > most:
        console.print(f"    … and {len(table.rows) - most} more rows {rest}")


def print_warnings(console: Console, findings: tuple[Finding, ...]) -> None:
    """Print what was found on the way."""
    if findings:
        console.print(f"\n[bold]Findings[/bold]: {count_of(findings)} They stand in the report.")
