"""If activity moves: what would be due under one contract from a fifth less to a fifth more, and who would bear it."""

from collections.abc import Iterator

from concordat import pay
from concordat.contract.records import Line
from concordat.kernel.given import find
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "if-activity-moves/<str:contract>"
TITLE = "If activity moves"
AUDIENCE = PUBLIC


def show(ask: Ask, contract: str) -> Page:
    """Show the curve of a contract by its own terms, over the lines whose activity has a price."""
    due = worked.statements_of(ask, contract)
    case = due.cases.get(contract)
    if case is None:
        look = (Link("What is due under every contract", ask.path("due")),)
        raise Missing(f"Nothing is settled under a contract “{contract}” in {due.year}.", look)
    title, caption = ask.names.get(contract, contract), f"{TITLE}, {due.year}"
    trail = (Link("What is due", ask.path("due")), Link(title, ask.path(f"due/{contract}")))
    moving, out = pay.with_activity(case)
    if not moving.lines:
        empty = "No line of this contract has priced activity, so that nothing would move."
        return Page(title=title, caption=caption, empty=empty, trail=trail)
    reach, rule = pay.usual_reach(ask.system.rules, case.on)

    def work() -> pay.Risk:
        return pay.risk_of(pay.with_activity(worked.statements_of(ask, contract).cases[contract])[0], reach)

    found = ask.remember(("risk", contract), work)
    return Page(
        title=title,
        caption=caption,
        says=tuple(_says(ask, out)),
        figures=pay.risk_figures(found, rule),
        tables=(pay.risk_table(found, rule),),
        links=(Link("What is due under it", ask.path(f"due/{contract}")),),
        trail=trail,
    )


def _says(ask: Ask, out: tuple[str, ...]) -> Iterator[str]:
    yield "All lines have more activity, or less, in the same proportion; the contract's own terms and the year's prices hold."
    if out:
        lines = (find(ask.system, Line, one) for one in out)
        services = ", ".join(dict.fromkeys(line.service for line in lines if line))
        yield f"Left out, because nothing done under it has a price: {services}."
