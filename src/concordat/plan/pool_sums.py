"""Sums of one pool with their reasons: takes it in a year, gives what is put in, the national minimum against it, and the forecast against both."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import key_of
from concordat.plan.pool_register import PoolInYear

FUNDS = {"minimum": "national minimum", "additional": "added by agreement", "grant": "grant"}


def contributed(own: PoolInYear) -> Answer[Decimal]:
    """Return what all parties put in as money in the year."""
    mine = [one for one in own.contributions if one.financial_year == own.year and not one.in_kind]
    parts = tuple(
        because_record(
            f"{own.words.get(one.party, one.party)}, {FUNDS[one.fund]}",
            "PoolContribution",
            *key_of(one),
            value=one.amount,
            unit="£",
        )
        for one in mine
    )
    whole = sum((one.amount for one in mine), Decimal(0))
    ends = parts or (because_record("the pool", "Pool", own.pool.id),)
    return Answer(whole, Because(f"put in as money, {own.year}", whole, "£", parts=ends), unit="£")


def forecast(own: PoolInYear) -> Because:
    """Return the forecast of all schemes with its reasons."""
    parts = tuple(
        because_record(one.scheme_title, "PoolLine", *key_of(one), value=one.forecast, unit="£") for one in own.lines
    )
    whole = sum((one.forecast for one in own.lines), Decimal(0))
    ends = parts or (because_record("the pool", "Pool", own.pool.id),)
    return Because("forecast of all schemes", whole, "£", parts=ends)


def pool_figures(own: PoolInYear) -> tuple[Answer[Any], ...]:
    """Return what is put in, the national minimum against it, and what schemes come to above or below it."""
    return tuple(_figures(own))


def _figures(own: PoolInYear) -> Iterator[Answer[Any]]:
    money = contributed(own)
    yield money.named("plan.put_into_the_pool")
    if own.minimum is not None:
        least = [one for one in own.contributions if (one.fund, one.financial_year) == ("minimum", own.year)]
        above = sum((one.amount for one in least), Decimal(0)) - own.minimum.amount
        asked = because_record(
            "asked nationally", "PoolMinimum", *key_of(own.minimum), value=own.minimum.amount, unit="£"
        )
        because = Because(
            f"minimum funds above the national minimum, {own.year}", above, "£", parts=(money.because, asked)
        )
        yield Answer(above, because, "plan.above_the_national_minimum", "£")
    if own.told is not None and (own.lines or own.tried is not None):
        yield Answer(own.told.value.over, overspent(own), "plan.forecast_above_pool", "£")


def overspent(own: PoolInYear) -> Because:
    """Return why schemes come to more, or less, than was put in: by their forecast, or by what is tried."""
    over = own.told.value.over if own.told else Decimal(0)
    if own.tried is not None:
        return Because("overspend that is tried", over, "£", parts=(because_record("the pool", "Pool", own.pool.id),))
    says = f"schemes come to {'less' if over < 0 else 'more'} than was put in, {own.year}"
    return Because(says, over, "£", parts=(forecast(own), contributed(own).because))
