"""Forms that are paid by activity and plan alone: takes nothing, gives those that need no reported figure and no bands."""

from functools import cache

from concordat.pay.beside import shares_by_bands
from concordat.pay.contract_case import forms
from concordat.pay.figures_needed import figures_of


@cache
def activity_forms() -> tuple[str, ...]:
    """Return the forms under which any line with activity can be replayed as it stands."""
    return tuple(
        form
        for form in forms()
        if not shares_by_bands(form)
        and not any(not one.optional and not one.with_parameter for one in figures_of(form))
    )
