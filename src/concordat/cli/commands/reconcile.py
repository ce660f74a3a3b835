"""`concordat reconcile`: takes the files of one month and the invoice, shows the four things that must agree, each with its signed difference."""

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer


def run(
    aggregate: Annotated[
        Path, typer.Argument(help="The aggregate contract monitoring of one month between two bodies.")
    ],
    patient_level: Annotated[Path | None, typer.Option(help="Patient-level monitoring; only sums leave it.")] = None,
    devices: Annotated[Path | None, typer.Option(help="The records of devices.")] = None,
    drugs: Annotated[Path | None, typer.Option(help="The records of drugs.")] = None,
    invoice: Annotated[str, typer.Option(help="What the invoice asks for, pounds and pence.")] = "",
) -> int:
    """Compare aggregate monitoring with the records behind it and with the invoice, to the penny."""
    from concordat.cli.findings import print_findings
    from concordat.kernel.calculation import calculation
    from concordat.kernel.finding import Finding, Place, stops
    from concordat.kernel.text import amount, counted
    from concordat.pay.calculations.reconcile import Given
    from concordat.pay.monitoring.flows import totals_of_month
    from concordat.store import national_rulebook
    from concordat.store.flow_file import read_flow

    try:
        asked = Decimal(invoice) if invoice else None
    except InvalidOperation:
        raise typer.BadParameter(f"--invoice is “{invoice}”, which is no number") from None
    rules = national_rulebook()
    prices = rules.history("monitoring.price_of_flows")[-1].value
    files = {"aggregate": aggregate, "patient level": patient_level, "devices": devices, "drugs": drugs}
    read = {flow: read_flow(path, prices[flow]) for flow, path in files.items() if path is not None}
    findings = [finding for one in read.values() for finding in one.findings]
    months = dict.fromkeys(about for one in read.values() for about in one.about)
    if not stops(findings) and len(months) > 1:
        what = f"The files are of different months or bodies: {'; '.join(' '.join(one) for one in months)}."
        why = "What must agree does so for one month between two bodies."
        findings.append(Finding("several-months", what, why, "Give the files of one month.", Place(aggregate.name)))
    if stops(findings):
        print_findings(findings)
        return 1
    points = rules.history("monitoring.points_of_delivery")[-1]
    totals = totals_of_month({flow: one.prices for flow, one in read.items()}, asked, points)
    answer = calculation("pay.reconcile")(Given(**totals), rules)
    for one in read.values():
        print(f"{one.file}: {counted(one.rows, 'row')}, {amount(sum(one.prices.values(), Decimal(0)), '£')}")
    for identity in answer.value.identities:
        apart = f"  {identity.difference:+,}" if identity.difference else ""
        print(f"  {identity.holds:<9}  {identity.says}{apart}")
    if answer.findings:
        print_findings(answer.findings)
    return int(answer.value.failed > 0)
