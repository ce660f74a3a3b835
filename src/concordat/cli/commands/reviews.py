"""`concordat reviews`: takes a system folder and a local review policy, tells how many services exceed its amount and which are due."""

from datetime import datetime
from decimal import Decimal
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
    from rich.console import Console

    from concordat import buy
    from concordat.cli.findings import print_findings
    from concordat.cli.story import NARROWEST, print_table
    from concordat.kernel.finding import Refused
    from concordat.publish.formats import json as json_format
    from concordat.store import read

    if value not in ("lifetime value", "annual value"):
        raise typer.BadParameter("--value is “lifetime value” or “annual value”")
    loaded = read(folder)
    if loaded.system is None:
        raise Refused(loaded.findings)
    policy = buy.ReviewPolicy(
        amount=_pounds(amount),
        value_basis="annual value" if value == "annual value" else "lifetime value",
        interval_months=months,
    )
    found = buy.service_reviews(loaded.system, policy, on.date() if on else None)
    table = buy.reviews_table(loaded.system, found)
    if as_json:
        print(json_format.text(json_format.table_json(table)))
        return 0
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = NARROWEST
    print(found.because.says)
    print(buy.policy_sentence(found.value))
    if table.rows:
        print_table(console, table)
    if found.findings:
        print_findings(found.findings)
    return 0


def _pounds(text: str) -> Decimal | None:
    from concordat.kernel.money import decimal_from

    try:
        return decimal_from(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(f"--amount: {error}") from None
