"""What several pages share: takes a question to the service, gives what rooms worked out, kept until a record it read changes."""

from datetime import date
from decimal import Decimal

from concordat import balance, contract, pay
from concordat.kernel.period import FinancialYear
from concordat.web.core.ask import Ask


def register(ask: Ask) -> contract.Register:
    """Return every contract record."""
    made: contract.Register = ask.renew("register", lambda before: contract.register(ask.system, before))
    return made


def matrix(ask: Ask, day: date) -> contract.Matrix:
    """Return who buys from whom on a day."""
    made: contract.Matrix = ask.remember(("matrix", day), lambda: contract.matrix(ask.system, day))
    return made


def comparison(ask: Ask, provider: str, day: date) -> contract.Comparison:
    """Return the terms of one provider's contracts side by side; raises Refused where it has none."""
    made: contract.Comparison = ask.remember(
        ("comparison", provider, day), lambda: contract.compare(ask.system, provider, day)
    )
    return made


def statements(ask: Ask) -> pay.Statements:
    """Return what is due in the year told; raises Refused where it cannot be settled."""

    def work(before: pay.Statements | None) -> pay.Statements:
        return pay.settle(ask.system, before=before, sums=activity(ask), records=register(ask))

    made: pay.Statements = ask.renew("statements", work)
    return made


def statements_of(ask: Ask, contract: str) -> pay.Statements:
    """Return what is due under one contract in the year told, worked out alone; raises Refused where it cannot be settled."""

    def work(before: pay.Statements | None) -> pay.Statements:
        only = (contract,)
        return pay.settle(ask.system, only=only, before=before, sums=activity(ask), records=register(ask))

    made: pay.Statements = ask.renew(("statements", contract), work)
    return made


def activity(ask: Ask) -> pay.ActivitySums:
    """Return the priced activity of the year told, which no act on a contract changes."""
    year = FinancialYear.parse(ask.system.settings.financial_year)
    made: pay.ActivitySums = ask.remember(("activity", year), lambda: pay.activity_sums(ask.system, year))
    return made


def differences(ask: Ask) -> tuple[pay.Differences, ...]:
    """Return what every differing term costs, provider by provider."""

    def work(before: tuple[pay.Differences, ...] | None) -> tuple[pay.Differences, ...]:
        return pay.all_differences(contract.comparisons(ask.system), statements(ask), before or ())

    made: tuple[pay.Differences, ...] = ask.renew("differences", work)
    return made


def consolidated(ask: Ask) -> tuple[contract.Consolidated, ...]:
    """Return every single contract that is proposed and not signed yet."""

    def work() -> tuple[contract.Consolidated, ...]:
        return contract.consolidations(ask.system, average=pay.neutral_average(statements(ask)))

    made: tuple[contract.Consolidated, ...] = ask.remember("consolidated", work)
    return made


def conversations(ask: Ask) -> contract.OverTime | None:
    """Return live conversations day by day, as signed and as proposed; None where no contract is on record."""
    made: contract.OverTime | None = ask.remember(
        "conversations over time", lambda: contract.over_time(ask.system, consolidated(ask))
    )
    return made


def harmonised(ask: Ask) -> tuple[pay.Harmonised, ...]:
    """Return who gains and who loses by every single contract proposed."""
    made: tuple[pay.Harmonised, ...] = ask.renew(
        "harmonised", lambda before: pay.all_harmonised(consolidated(ask), statements(ask), before or ())
    )
    return made


def positions(ask: Ask) -> tuple[balance.Positions, balance.Positions]:
    """Return the position of the system as it is, and as it would be under the single contracts proposed."""

    def work() -> tuple[balance.Positions, balance.Positions]:
        due = statements(ask)
        return (
            balance.position(ask.system, due.due_by_line),
            balance.position(ask.system, pay.due_afterwards(due, harmonised(ask))),
        )

    made: tuple[balance.Positions, balance.Positions] = ask.remember("positions", work)
    return made


def broken_plan(
    ask: Ask, spread: Decimal | None = None, way: str = pay.WAYS[0], contract: str = "", made_up: bool = False
) -> tuple[pay.BrokenPlan, pay.ForecastDraws]:
    """Return what is borne in possible years, under one contract or all, and the years: by forecast where a line has one, or all made up.

    Without a spread the usual one is taken. Raises Refused where a contract cannot be settled in them.
    """
    rules, whole = ask.system.rules, statements(ask)
    wide = pay.usual_spreads(rules, whole)[0] if spread is None else spread

    def work() -> tuple[pay.BrokenPlan, pay.ForecastDraws]:
        due = statements_of(ask, contract) if contract else whole
        made = pay.generated_draws(due, wide, way, rules)
        years = pay.ForecastDraws(made.draws, made.because) if made_up else pay.forecast_draws(made, demand(ask), way)
        return pay.broken_plan(due, years.draws, rules, years.because), years

    found: tuple[pay.BrokenPlan, pay.ForecastDraws] = ask.remember(
        ("broken plan", str(wide), way, contract, made_up), work
    )
    return found


def demand(ask: Ask) -> pay.DemandDesk:
    """Return the demand desk of the year told, by what was known on the day."""
    made: pay.DemandDesk = ask.remember("demand", lambda: pay.demand_desk(ask.system, ask.day))
    return made


def demand_trust(ask: Ask) -> pay.DemandTrust:
    """Return how far each forecast of the demand desk can be trusted."""
    made: pay.DemandTrust = ask.remember("demand trust", lambda: pay.demand_trust(demand(ask), ask.system.rules))
    return made
