"""Offsets: proposals to move control totals between bodies, whom each moves, and what conditional money hangs on."""

from collections.abc import Iterator

from concordat import balance
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.balance import totals

PATH = "control-total/offsets"
TITLE = "Moving control totals between bodies"
AUDIENCE = PUBLIC


def show(ask: Ask) -> Page:
    """Show every proposal of the year with whom it moves."""
    found, own = totals.offsets(ask), totals.positions(ask)
    targets = balance.targets_of(ask.system, tuple(one.body for one in own.bodies))
    moves = (balance.moves_table(one, targets, ask.names, number) for number, one in enumerate(found, 1))
    body = next(iter(sorted(ask.bodies)), "")
    year = str(totals.year_of(ask))
    return Page(
        title=TITLE,
        caption=f"{ask.system.settings.name}, {year}",
        says=(
            "Bodies of one system may take on a part of what another must reach, as long as the system must reach what it did before: the "
            "moves of a proposal sum to zero, and one that leaves a remainder is refused.",
        ),
        tables=(balance.offsets_table(found, ask.day), *moves) if found else (),
        links_of={"offsets": tuple(ask.record("OffsetProposal", one.id) for one in found)},
        empty=""
        if found
        else "No control total is proposed to be moved. Proposals stand in balance/offset_proposals.csv.",
        to_do=tuple(_to_do(ask, body, year)),
        trail=(Link("Both sides of the money", ask.path("control-total")),),
    )


def _to_do(ask: Ask, body: str, year: str) -> Iterator[ToDo]:
    yield ToDo("balance.propose_offset", "Propose to move control totals", {"body": body, "financial_year": year}, body)
    for one in totals.offsets(ask):
        if one.agreed_on is None:
            yield ToDo(
                "balance.agree_offset", f"Record that “{one.title}” is agreed", {"offset_proposal": one.id}, one.body
            )
