"""What the voting rule of a proposal means before anybody votes: each body's and class's power, who can block, and what another rule would change."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.decide.proposal_power import ProposalPower, proposal_power
from concordat.decide.records import Proposal
from concordat.decide.told.power import (
    CAPTION,
    change_table,
    classes_table,
    power_figures,
    power_table,
    sets_table,
    supposed,
)
from concordat.kernel.finding import Finding, Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.decide.seen import require_open

PATH = "proposals/<str:proposal>/power"
TITLE = "What the voting rule means"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What is tried: another rule for all bodies together, another rule for each board, seats and officers of another day."""

    another_rule: str = ""
    another_rule_for_each_board: str = ""
    another_day: date | None = None


def show(ask: Ask, proposal: str) -> Page:
    """Show the power in the votes on a proposal, and how it would move by another rule."""
    try:
        own = ask.system.one(Proposal, proposal)
    except LookupError:
        raise Missing(f"There is no proposal “{proposal}”.", (Link("All proposals", ask.path("proposals")),)) from None
    require_open(ask, own)
    told, wrong = _power(ask, proposal)
    tried, not_tried = _tried(ask, proposal)
    return Page(
        title=TITLE,
        caption=own.title,
        says=tuple(_says(own, told)),
        figures=tuple(power_figures(told)) if told else (),
        tables=tuple(one for one in _tables(ask, told, tried) if one.rows),
        findings=(*wrong, *not_tried, *(told.power.findings if told else ())),
        trail=(Link("What is being decided", ask.path("proposals")), Link(own.title, ask.record("Proposal", own.id))),
        empty="" if told else "The power in this vote cannot be worked out; what is wrong is told above.",
    )


def _power(
    ask: Ask, proposal: str, rule: str = "", each_board: str = "", day: date | None = None
) -> tuple[ProposalPower | None, tuple[Finding, ...]]:
    def work() -> tuple[ProposalPower | None, tuple[Finding, ...]]:
        try:
            return proposal_power(ask.system, proposal, rule=rule, rule_of_each_board=each_board, as_at=day), ()
        except Refused as refused:
            return None, refused.findings

    return ask.remember(("power", proposal, rule, each_board, day), work)


def _tried(ask: Ask, proposal: str) -> tuple[ProposalPower | None, tuple[Finding, ...]]:
    tried = (ask.filters.another_rule, ask.filters.another_rule_for_each_board, ask.filters.another_day)
    return _power(ask, proposal, *tried) if any(tried) else (None, ())


def _tables(ask: Ask, told: ProposalPower | None, tried: ProposalPower | None) -> Any:
    if told is None:
        return
    if tried is not None:
        yield change_table(told, tried, ask.names)
    yield power_table(told, ask.names)
    yield classes_table(told)
    yield sets_table(told, ask.names)


def _says(own: Proposal, told: ProposalPower | None) -> Any:
    yield f"It is carried by {own.rule}, each body voting by its own rule."
    yield f"This is what that means before anybody votes, if each vote fell for or against by chance. {CAPTION}"
    yield "Try another rule below, such as “at least 4 of the bodies”, or for each board “at least 2/3 of cast”."
    if told:
        yield from supposed(told)
