"""`concordat reviews`: takes a system folder and a local review policy, tells how many services exceed its amount and which are due."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    amount: Annotated[
        str, typer.Option(help="Pounds that a service must exceed; without it, the amount of the example policy.")
    ] = "",
    value: Annotated[str, typer.Option(help="“lifetime value” or “annual value”.")] = "lifetime value",
    months: Annotated[int | None, typer.Option(help="Months from one review to the next.", min=1)] = None,
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day; without it, the day the system is told as at."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the services as JSON.")] = False,
) -> int:
    """Tell how many services exceed an amount and are due for a review, by a local policy that is no law."""
    from concordat import buy
    from concordat.cli.findings import print_findings
    from concordat.cli.given import pounds, system_in
    from concordat.cli.story import console, print_table
    from concordat.publish.formats import json as json_format

    if value not in ("lifetime value", "annual value"):
        raise typer.BadParameter("--value is “lifetime value” or “annual value”")
    system = system_in(folder)
    policy = buy.ReviewPolicy(
        amount=pounds(amount, "--amount"),
        value_basis="annual value" if value == "annual value" else "lifetime value",
        interval_months=months,
    )
    found = buy.service_reviews(system, policy, on.date() if on else None)
    table = buy.reviews_table(system, found)
    if as_json:
        print(json_format.text(json_format.table_json(table)))
        return 0
    screen = console()
    print(found.because.says)
    print(buy.policy_sentence(found.value))
    if table.rows:
        print_table(screen, table)
    if found.findings:
        print_findings(found.findings)
    return 0
