"""Incentive: takes what is due on a line, gives what is paid on top for quality, where a term of the contract speaks of it."""

from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, because_of, text
from concordat.pay.parameters import Parameters


def with_incentive(due: Due, parameters: Parameters) -> Due:
    """Return what is due with rate × share earned on top; unchanged where no term of the contract sets rate or share."""
    rate, earned = parameters.own("incentive_rate"), parameters.own("incentive_earned")
    if rate is None and earned is None:
        return due
    rate = rate or parameters.get("incentive_rate")
    share = (rate.number if rate else Fraction(0)) * (earned.number if earned else 1)
    on_top = due.amount * share
    amount = due.amount + on_top
    says = f"with the quality incentive: {decimal_of(share)} of {text(due.amount)} on top"
    parts = (due.because, *because_of(rate, earned))
    return Due(due.line, amount, Because(says, decimal_of(amount), "£", parts=parts), due.retained)
