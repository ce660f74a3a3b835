"""`concordat matrix`: takes a ledger, waiting times or a system folder, shows who has what from whom, with totals."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from concordat.contract import Matrix
    from concordat.kernel.table import Table

TOP = 15


def run(
    file: Annotated[Path, typer.Argument(help="A payments ledger or waiting times as downloaded, or a system folder.")],
    part: Annotated[str, typer.Option(help="The part of a full waiting-time extract; 2 counts people waiting.")] = "2",
    on: Annotated[Path | None, typer.Option(help="A system folder or a successor file: who followed whom.")] = None,
    as_at: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day whose bodies the matrix is shown for.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole matrix as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the whole matrix as CSV.")] = False,
    only: Annotated[str, typer.Option(help="These commissioners of the file only, with commas between them.")] = "",
    top: Annotated[int, typer.Option(help="How many of the largest pairs to show.", min=1)] = TOP,
) -> int:
    """Show a ledger, waiting times or a register as a matrix: commissioner by provider."""
    from concordat.bring import matrix_from_file, on_structure_of
    from concordat.cli.findings import print_findings
    from concordat.publish.formats import csv as csv_format
    from concordat.publish.formats import json as json_format

    if (on is None) != (as_at is None) or (as_json and as_csv):
        raise typer.BadParameter("--on and --as-at go together; --json and --csv do not")
    made = matrix_from_file(file, part, frozenset(code.strip() for code in only.split(",") if code.strip()))
    if on is not None and as_at is not None:
        made = on_structure_of(made, on, as_at.date())
    findings = (*made.findings, *made.matrix.findings)
    if as_json or as_csv:
        table = made.matrix.table()
        print(json_format.text(json_format.table_json(table)) if as_json else csv_format.text(table), end="")
    else:
        _tell(made.matrix, made.totals, top)
    if findings:
        print_findings(findings)
    return 0


def _tell(matrix: "Matrix", totals: int, top: int) -> None:
    from concordat.cli.story import console, print_table
    from concordat.kernel.text import counted

    screen = console()
    print(matrix.table().says)
    says = "the total row agrees" if totals == 1 else "the total rows agree"
    print(
        f"{counted(totals, 'total row')} compared: {says} with the rows." if totals else "No total row to compare with."
    )
    for table in _shown(matrix, top):
        print_table(screen, table, most=max(top + 2, len(matrix.commissioners) + 1))


def _shown(matrix: "Matrix", top: int) -> tuple["Table", "Table"]:
    """Return the largest pairs and the commissioners, each with what they leave out and the total."""
    from decimal import Decimal

    from concordat.kernel.table import table

    name = dict(matrix.names)
    amount = {pair: pair.value if matrix.measure == "£" else pair.activity or Decimal(0) for pair in matrix.pairs}
    ordered = sorted(matrix.pairs, key=lambda pair: (-amount[pair], pair.commissioner, pair.provider))
    rows = [
        (name.get(p.commissioner, p.commissioner), name.get(p.provider, p.provider), amount[p]) for p in ordered[:top]
    ]
    rest = sum((amount[pair] for pair in ordered[top:]), Decimal(0))
    if ordered[top:]:
        rows.append((f"{len(ordered) - top:,} other pairs", "", rest))
    rows.append(("Total", "", sum(amount.values(), Decimal(0))))
    unit = f"[{matrix.measure}]"
    largest = table("pairs", "Largest pairs", {"c": "Commissioner", "p": "Provider", "a": f"Amount {unit}"}, rows)
    sums = [
        (name.get(code, code), len(own), sum((amount[pair] for pair in own), Decimal(0)))
        for code in matrix.commissioners
        if (own := [pair for pair in matrix.pairs if pair.commissioner == code])
    ]
    sums.append(("Total", len(matrix.pairs), sum(amount.values(), Decimal(0))))
    return largest, table(
        "commissioners", "By commissioner", {"c": "Commissioner", "n": "Live pairs", "a": f"Amount {unit}"}, sums
    )
