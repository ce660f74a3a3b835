"""What pages of payments for outcomes share: takes a question to the service, gives terms and settlements, kept until a record changes."""

from concordat import watch
from concordat.kernel.period import FinancialYear
from concordat.kernel.table import Table
from concordat.watch.records import OutcomeGate
from concordat.web.core.ask import Ask
from concordat.web.rooms.watch import measures


def year_of(ask: Ask) -> FinancialYear:
    """Return the year that the system tells."""
    return FinancialYear.parse(ask.system.settings.financial_year)


def terms(ask: Ask) -> tuple[watch.OutcomeTerms, ...]:
    """Return the terms of every payment."""
    made: tuple[watch.OutcomeTerms, ...] = ask.remember(
        "terms of outcome payments", lambda: watch.outcome_terms(ask.system)
    )
    return made


def settled(ask: Ask, own: watch.OutcomeTerms, year: FinancialYear) -> watch.Settled:
    """Return a year of a payment, on the values that everyone may see."""

    def work() -> watch.Settled:
        gates = ask.system.all(OutcomeGate)
        return watch.settled(own, gates, measures.measured(ask), year, ask.system.rules)

    made: watch.Settled = ask.remember(("outcome payment", own.payment.id, str(year)), work)
    return made


def years(ask: Ask, own: watch.OutcomeTerms) -> tuple[FinancialYear, ...]:
    """Return the years of a payment that are told."""
    return watch.years_of(own, year_of(ask))


def under(ask: Ask, contract: str, year: FinancialYear) -> Table:
    """Return what is paid for outcomes under a contract in a year, beside what is due on its lines."""
    return watch.paid_beside([settled(ask, one, year) for one in terms(ask) if one.payment.contract == contract])


def addresses(ask: Ask, contract: str) -> tuple[str, ...]:
    """Return the pages of the payments under a contract, in the order of their rows."""
    return tuple(ask.record("OutcomePayment", one.payment.id) for one in terms(ask) if one.payment.contract == contract)
