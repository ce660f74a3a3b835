"""Takes where a proposal stands, gives the smallest sets of bodies that would carry it, and those that would stop it."""

from collections.abc import Mapping

from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table


def settling_table(told: ProposalStatus, names: Mapping[str, str]) -> Table | None:
    """Return one row a set; None once nothing can change the result any more."""
    combined = told.combined
    sets = [("would carry it", found) for found in combined.value.still_needed]
    sets += [("would stop it", found) for found in combined.value.blocking]
    if not sets or told.withdrawn_on:
        return None
    rows = (
        (
            "; ".join(names.get(body, body) for body in found),
            what,
            Answer(len(found), combined.because, unit="bodies"),
        )
        for what, found in sets
    )
    columns = {"bodies": "These bodies together", "what": "What their votes would do", "count": "How many [bodies]"}
    says = "Each set is as small as it can be: with one body fewer it settles nothing."
    return table("settling", "What would settle it", columns, rows, says)
