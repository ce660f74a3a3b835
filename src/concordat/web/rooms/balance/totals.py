"""What pages of the control total share: takes a question to the service, gives positions, targets, funds, and the chance, kept until a record changes."""

from concordat import balance, pay
from concordat.balance.records import OffsetProposal
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.period import FinancialYear
from concordat.web.core import worked
from concordat.web.core.ask import Ask


def year_of(ask: Ask) -> FinancialYear:
    """Return the year that the system tells."""
    return FinancialYear.parse(ask.system.settings.financial_year)


def positions(ask: Ask) -> balance.Positions:
    """Return the positions as they are, the same as on the page of positions."""
    return worked.positions(ask)[0]


def offsets(ask: Ask) -> tuple[OffsetProposal, ...]:
    """Return every offset proposed for the year told, agreed or not."""
    year = str(year_of(ask))
    return tuple(one for one in ask.system.all(OffsetProposal) if one.financial_year == year)


def chance(
    ask: Ask, regime: balance.Regime, targets: balance.Targets, day_of_regime: str
) -> tuple[balance.SystemChance | None, tuple[Finding, ...]]:
    """Return the chance under a regime, on the same possible years as the cost of a broken plan; none where it cannot be told."""

    def work() -> tuple[balance.SystemChance | None, tuple[Finding, ...]]:
        due = worked.statements(ask)
        try:
            plan, years = worked.broken_plan(ask)
        except Refused as refused:
            return None, refused.findings
        own = positions(ask)
        moves = balance.contract_moves(plan, due.lines, [one.body for one in own.bodies])
        if not moves:
            return None, ()
        day = regime.because.rule.starts if regime.because.rule else ask.day
        try:
            told = balance.system_chance(own, targets, regime, moves, day, ask.system.rules, years.because)
        except Refused as refused:
            return None, refused.findings
        return told, ()

    found: tuple[balance.SystemChance | None, tuple[Finding, ...]] = ask.remember(
        ("chance of control total", day_of_regime), work
    )
    return found


def tried(ask: Ask, overlay: balance.Overlay) -> tuple[balance.Tried, ...]:
    """Return every body and the system as tried; activity moves what is due by each contract's own form."""

    def work() -> tuple[balance.Tried, ...]:
        if not overlay.activity:
            return balance.tried(positions(ask), overlay)
        due = worked.statements(ask)
        years = pay.all_moved(due, overlay.activity_share)
        plan = pay.broken_plan(due, years, ask.system.rules)
        own = positions(ask)
        moves = balance.contract_moves(plan, due.lines, [one.body for one in own.bodies])
        return balance.tried(own, overlay, moves, plan.because)

    found: tuple[balance.Tried, ...] = ask.remember(("tried beside positions", overlay), work)
    return found
