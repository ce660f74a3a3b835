"""Conditional money gate by gate: what each body could earn, what it did, and how far each gate that was shut was from being open."""

from collections.abc import Iterator

from concordat import balance
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.balance import totals

PATH = "control-total/funds"
TITLE = "Money that hangs on conditions"
AUDIENCE = PUBLIC


def show(ask: Ask) -> Page:
    """Show every fund of the year and every gate of each quarter that was tested."""
    found, wrong = balance.funds_of(ask.system)
    return Page(
        title=TITLE,
        caption=f"{ask.system.settings.name}, {totals.year_of(ask)}",
        says=(
            balance.funds_in_words(found),
            "The money of a quarter is split among gates by their shares; a gate is open where all that was reached since April is what "
            "was wanted, or better.",
        )
        if found
        else (),
        tables=tuple(
            one
            for one in (
                # What more would have released is told below, gate by gate.
                balance.funds_table(found, ask.names).only("fund", "body", "available", "earned", "lost", "open"),
                balance.releases_table(found, ask.names),
            )
            if one.rows
        ),
        links_of={"funds": tuple(ask.record("ConditionalFund", one.fund.id) for one in found)},
        folds=True,
        findings=wrong,
        empty=""
        if found or wrong
        else "No fund is recorded for the year: bring balance/conditional_funds.csv and its gates.",
        to_do=tuple(_to_do(ask, found)),
        trail=(Link("Both sides of the money", ask.path("control-total")),),
    )


def _to_do(ask: Ask, found: tuple[balance.Earned, ...]) -> Iterator[ToDo]:
    for one in found:
        given = {"conditional_fund": one.fund.id}
        yield ToDo(
            "balance.record_gate_result",
            f"Record what {ask.names.get(one.fund.body, one.fund.body)} reached",
            given,
            one.fund.body,
        )
