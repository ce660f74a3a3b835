"""Tables of one pool: takes it in a year, gives who puts in what against the national minimum, what it is spent on, and who leads it."""

from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.plan.pool_register import PoolInYear
from concordat.plan.pool_sums import FUNDS, contributed


def contributions_table(own: PoolInYear) -> Table:
    """Return a row for each contribution of the year, and what all minimum funds come to against the national minimum."""
    columns = {
        "party": "Party",
        "fund": "From",
        "amount": "Puts in [£]",
        "ceiling": "Up to [£]",
        "how": "As",
        "share": "Of all money [%]",
    }
    money = contributed(own)
    rows = [
        (
            own.words.get(one.party, one.party),
            FUNDS[one.fund],
            recorded(one, "amount", "£"),
            recorded(one, "ceiling", "£"),
            "staff or things" if one.in_kind else "money",
            None if one.in_kind or not money.value else _share(own, one.amount, money),
        )
        for one in own.contributions
        if one.financial_year == own.year
    ]
    return table("contributions", f"Who puts in what, {own.year}", columns, rows, _minimum(own))


def _share(own: PoolInYear, part: Decimal, money: Answer[Decimal]) -> Answer[Decimal]:
    share = round(part / money.value * 100, 1)
    return Answer(share, Because(f"of all money put in, {own.year}", share, "%", parts=(money.because,)), unit="%")


def _minimum(own: PoolInYear) -> str:
    if own.minimum is None:
        return "No national minimum is recorded for the year."
    short = own.minimum.amount - sum(
        (one.amount for one in own.contributions if one.fund == "minimum" and one.financial_year == own.year),
        Decimal(0),
    )
    return (
        "Minimum funds come to at least what is asked nationally."
        if short <= 0
        else "Minimum funds come to less than is asked nationally."
    )


def lines_table(own: PoolInYear) -> Table:
    """Return a row for each scheme: who leads it, where, its budget, spend so far and forecast."""
    columns = {
        "scheme": "Scheme",
        "lead": "Led by",
        "provided_by": "Provided by",
        "budget": "Budget [£]",
        "actual": "Spent so far [£]",
        "forecast": "Forecast [£]",
        "over": "Forecast above budget [£]",
    }
    rows = (
        (
            one.scheme_title,
            own.words.get(one.lead, one.lead),
            one.provided_by,
            recorded(one, "budget", "£"),
            recorded(one, "actual", "£"),
            recorded(one, "forecast", "£"),
            Answer(
                one.forecast - one.budget,
                because_record(
                    "forecast less budget", "PoolLine", *key_of(one), value=one.forecast - one.budget, unit="£"
                ),
                unit="£",
            ),
        )
        for one in own.lines
    )
    says = "Each scheme has one lead, who answers for it."
    return table("lines", f"What it is spent on, {own.year}", columns, rows, says)
