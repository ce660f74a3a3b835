"""Aligned payment and incentive: takes the fixed sum, the plan inside it and the form of the year, gives the steps that pay it."""

from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.pay.algebra import Fixed, Slice

ABOVE_PLAN = "above plan"


def aligned_steps(
    fixed: Fraction,
    plan: Fraction,
    form: str,
    rate: Fraction,
    because: tuple[Because, ...],
    planned: Because | None = None,
) -> tuple[Fixed, Slice]:
    """Return the fixed sum, and the share of the variable value: of what lies above plan, or of all, as the year's form says."""
    above = plan if form == ABOVE_PLAN else Fraction(0)
    says = "variable activity above the plan in the fixed sum" if above else "variable activity"
    return (
        Fixed(says="fixed sum", amount=fixed, because=(planned,) if planned else ()),
        Slice(says=says, share=rate, above=above, because=because),
    )
