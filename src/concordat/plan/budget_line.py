"""Budget line: takes options in order with their costs, and what there is, gives what is chosen and why the rest is not."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from concordat.kernel.text import amount


def chosen(
    order: Sequence[str], costs: Mapping[str, Decimal], budget: Decimal, passing: bool
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the options that are chosen, and for each other one why not; `passing`: one that costs too much is passed over.

    Without passing over, the line is drawn at the first that does not fit, and nothing below it is chosen.
    """
    taken: list[str] = []
    reasons: dict[str, str] = {}
    left, line = budget, ""
    for option in order:
        cost = costs[option]
        if line and not passing:
            fits = ": it would fit into what is left" if cost <= left else ""
            reasons[option] = f"below the line, which {line} drew{fits}"
        elif cost <= left:
            taken.append(option)
            left -= cost
        else:
            line = line or option
            reasons[option] = f"costs {amount(cost, '£')}, and {amount(left, '£')} are left"
    return tuple(taken), reasons
