"""What acts on plans of two sides share: takes what is given, gives its side, its line as it stands, and what is wrong with a figure."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Protocol

from concordat.balance.plan_lines import PlanLine, plan_lines
from concordat.balance.records import PlanFigure, PlanSide, Stance
from concordat.kernel.act import Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.money import PENNY
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.wrong_given import LARGEST

PLANNERS = ("finance officer", "contract manager")


class OnLine(Protocol):
    """What each of these acts is given: who acts, and which line it is about."""

    @property
    def body(self) -> str:
        """Who acts."""

    @property
    def commissioner(self) -> str:
        """The body that pays."""

    @property
    def provider(self) -> str:
        """The body that is paid."""

    @property
    def financial_year(self) -> str:
        """The year planned."""

    @property
    def service(self) -> str:
        """What is paid for."""


def side_of(given: OnLine) -> PlanSide | None:
    """Return the side of the one who acts; None where it is on neither."""
    if given.body == given.commissioner:
        return "commissioner"
    return "provider" if given.body == given.provider else None


def line_of(given: OnLine, system: System, on: date) -> PlanLine | None:
    """Return the line as it stands on a day; None where nobody stated anything."""
    for one in plan_lines(system, given.financial_year, on):
        if (one.commissioner, one.provider, one.service) == (given.commissioner, given.provider, given.service):
            return one
    return None


def on_line(given: OnLine) -> Iterator[Finding]:
    """Give what is wrong with who acts and which year it is about."""
    if side_of(given) is None:
        what = f"{given.body} is neither {given.commissioner} nor {given.provider}."
        yield refuse("not-a-party", what, "Only those two plan with this money.", "Choose one of the two.", "body")
    if given.commissioner == given.provider:
        why = "Nobody differs with itself."
        yield refuse("same-body", f"Both sides are {given.provider}.", why, "Correct one of the two.", "provider")
    if not FinancialYear.is_one(given.financial_year):
        what = f"The year is “{given.financial_year[:20]}”."
        yield refuse("bad-year", what, "It is no financial year.", "Write it as 2018/19.", "financial_year")


def figure_findings(given: OnLine, sum_: Decimal, stance: Stance, system: System, moment: Moment) -> Iterator[Finding]:
    """Give what is wrong with a figure that is to be stated or agreed."""
    if not 0 <= sum_ <= LARGEST or sum_ != sum_.quantize(PENNY):
        what = f"The figure is {sum_}."
        yield refuse("bad-number", what, "It is money, in whole pence, not below nought.", "Correct it.", "amount")
    side, own = side_of(given), line_of(given, system, moment.day)
    last = own.last(side) if own and side else None
    if last and (last.stance, last.amount) == (stance, sum_):
        words = "agreed" if stance == "agreed" else "stated"
        what = f"{given.body} has {words} this figure already, on {last.stated}."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Leave it.", "amount")
    elif last and (last.stance, last.stated) == (stance, moment.day):
        what = f"{given.body} has stated a figure for it today."
        yield refuse("stated-today", what, "Nothing that was stated is overwritten.", "State it tomorrow.", "amount")


def figure(given: OnLine, sum_: Decimal, stance: Stance, note: str, moment: Moment) -> PlanFigure:
    """Return the figure as it is recorded."""
    side = side_of(given)
    assert side is not None
    return PlanFigure(
        commissioner=given.commissioner,
        provider=given.provider,
        financial_year=given.financial_year,
        service=given.service,
        side=side,
        stated=moment.day,
        stance=stance,
        amount=sum_,
        note=note,
        source=f"recorded on {moment.day}",
    )
