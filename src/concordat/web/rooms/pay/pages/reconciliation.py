"""The reconciliation desk of a contract: plan, flex, freeze, invoice and paid by month, what must agree, the bridge, and challenges with their clocks."""

from concordat import pay
from concordat.contract.records import Contract
from concordat.kernel.given import find
from concordat.kernel.table import Table
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Missing, Page, ToDo

PATH = "reconciliation/<str:contract>"
TITLE = "Reconciliation desk"
AUDIENCE = SIGNED_IN


def show(ask: Ask, contract: str) -> Page:
    """Show the desk to those who work for a body of the contract."""
    if find(ask.system, Contract, contract) is None:
        raise Missing(f"There is no contract “{contract}”.", (Link("What is due", ask.path("due")),))
    buyers, sellers = pay.sides_of(ask.system, contract)
    ask.require(*buyers, *sellers)
    standings = pay.challenges_of(ask.system, contract, ask.day)
    challenges = pay.challenges_table(standings)
    made = (
        pay.side_by_side(ask.system, contract),
        pay.identities(ask.system, contract),
        pay.bridge_table(ask.system, contract),
    )
    tables: tuple[Table, ...] = tuple(one for one in (*made, challenges) if one.rows)
    buyer = next((one for one in buyers if ask.sees(one)), "")
    given = {"contract": contract, "raised_by": buyer, "provider": sellers[0] if sellers else ""}
    own = next((one for one in (*buyers, *sellers) if ask.sees(one)), "")
    asked = {"contract": contract, "body": own}
    paid = {"payer": buyers[0] if buyers else "", "payee": given["provider"]}
    first = next((one.challenge.id for one in standings if one.is_open), "")
    return Page(
        title=ask.names.get(contract, contract),
        caption=TITLE,
        says=(made[0].says,) if made[0].rows else (),
        figures=(pay.at_stake(standings, contract),),
        tables=tables,
        links_of={challenges.name: tuple(ask.record("Challenge", one.challenge.id) for one in standings)},
        to_do=(
            ToDo("pay.record_monitoring", "Record a month of monitoring", asked, own),
            ToDo("pay.record_invoice", "Record an invoice", asked | paid, own),
            ToDo("pay.map_code", "Map a code of monitoring", {"body": own}, own),
            ToDo("pay.set_attribution_rule", "Set a rule of attribution", {"body": own}, own),
            ToDo("pay.raise_challenge", "Raise a challenge", given, buyer),
            *((ToDo("pay.step_challenge", "Take a challenge further", {"challenge": first}, buyer),) if first else ()),
        ),
        links=(
            Link(
                "Check a monitoring file",
                ask.path(f"reconciliation/{contract}/file"),
                "CSV or workbook; nothing is kept",
            ),
            Link("What is due under it", ask.path(f"due/{contract}")),
        ),
        trail=(
            Link("Reconciliation desks", ask.path("reconciliation")),
            Link(ask.names.get(contract, contract), ask.path(f"due/{contract}")),
        ),
        empty=""
        if made[0].rows
        else "No cut of monitoring and no invoice of this contract is recorded. Check the file of a "
        "month and record its totals, or bring them with the system folder: `concordat validate --totals` makes the rows of a file.",
    )
