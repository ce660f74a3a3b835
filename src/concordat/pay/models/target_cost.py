"""Target cost: takes the planned value as target and the actual cost, gives the cost with the provider's share of gain or loss, by bands.

Without a cap and a collar this is the risk corridor: the share of each slice that the provider keeps.
"""

from collections.abc import Sequence
from datetime import date

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.figures_needed import ACTUAL_COST
from concordat.pay.gain_or_loss import gain_or_loss
from concordat.pay.line_to_date import Due, LineToDate, because_of, text
from concordat.pay.model_parameters import PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter("gain_cap", "money", "the most (£ a year) that the provider is given of a gain"),
    PricedParameter("loss_collar", "money", "the most (£ a year) that the provider bears of a loss"),
)
FIGURES = (ACTUAL_COST,)
# A form that shares by bands is refused where none are agreed.
BANDS = True


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return actual cost + Σ share × slice of what it falls short of target, − Σ share × slice of what it exceeds it by.

    While the cost is not reported, the target to date is paid.
    """
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    target, cost = line.plan * line.elapsed, line.reported.get(ACTUAL_COST.name)
    actual = cost.so_far(ended=line.ended) if cost else None
    if cost is None or actual is None:
        says = f"the target to date, {text(target)}: the cost is settled when it is reported"
        return Due(line.line, target, Because(says, decimal_of(target), "£", parts=(line.because_plan,)))
    cap, collar = parameters.own("gain_cap"), parameters.own("loss_collar")
    found = gain_or_loss(
        target,
        actual,
        line.bands["gain"],
        cap.number if cap else None,
        collar.number if collar else None,
        loss_bands=line.bands["loss"],
        because=(line.because_plan, *because_of(cap, collar), *line.because_bands),
    )
    due = actual + found.shared
    says = f"the cost of {text(actual)}, with a share of {found.says}"
    parts = (*cost.because, line.because_plan, *found.found.parts)
    return Due(line.line, due, Because(says, decimal_of(due), "£", parts=parts))
