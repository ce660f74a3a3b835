"""`concordat validate`: takes a plan or a file of one flow of monitoring, gives every finding: counts of each kind, the first of them, all of them as CSV."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from concordat.pay.records import Flow


def run(
    file: Annotated[Path, typer.Argument(help="A plan, or a contract monitoring file of one flow, CSV.")],
    flow: Annotated[
        str,
        typer.Option(
            help=f"What the file is: {', '.join(get_args(Flow))}; the last three without who the patients are."
        ),
    ] = "aggregate",
    system: Annotated[
        Path | None, typer.Option(help="A system folder: its contracts, prices, factors and mappings are compared.")
    ] = None,
    findings: Annotated[Path | None, typer.Option(help="Write every finding to this CSV file.")] = None,
    totals: Annotated[
        Path | None,
        typer.Option(help="Write the sums of a file without fault here, as rows of pay/monitoring_totals.csv."),
    ] = None,
    frozen: Annotated[
        bool, typer.Option("--freeze", help="The sums are those of the final cut, not of the first.")
    ] = False,
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="By the rules of this day; today if left out.")
    ] = None,
) -> int:
    """Check a contract monitoring file of any length against every rule, all findings at once."""
    from concordat.cli.findings import print_findings
    from concordat.cli.monitoring import known_for, write_totals
    from concordat.pay.records import Cut
    from concordat.store import national_rulebook
    from concordat.store.monitoring_check import check_file, told
    from concordat.store.monitoring_file import read_monitoring

    if flow not in get_args(Flow):
        raise typer.BadParameter(f"--flow is “{flow}”, which is none of {', '.join(get_args(Flow))}")
    of = cast(Flow, flow)
    day = (on or datetime.now().astimezone()).date()
    rules = national_rulebook()
    read = read_monitoring(file, rules, day, of)
    if read.table is None:
        print_findings(read.findings)
        return 1
    known = known_for(system, rules, read.record, day, of)
    checked = check_file(read.table, known.facts, file.name)
    print(f"{file}: {told(checked)}")
    for check, number in checked.counts:
        if number:
            print(f"  {number:>12,}  {check.severity:<7}  {check.kind}  {check.field}")
    if findings:
        checked.write(findings)
        print(f"Every finding with its line: {findings}")
    else:
        print_findings((*read.findings, *checked.examples()))
    stopped = any(number and check.severity == "stop" for check, number in checked.counts)
    if totals and stopped:
        print("No totals are written: there are findings to correct first.")
    elif totals:
        cut: Cut = "plan" if read.record == "plan" else "freeze" if frozen else "flex"
        number = write_totals(read.table, known, cut, file, totals)
        print(f"{number:,} sums of the {cut}, by contract, month and point of delivery: {totals}")
    return int(stopped)
