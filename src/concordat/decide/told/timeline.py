"""Takes where a proposal stands, gives the combined result after each step, as it was known on that day."""

from collections.abc import Mapping

from concordat.decide.combining_reasons import needed_in_words
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.proposal_timeline import Moment
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table


def timeline_table(told: ProposalStatus, names: Mapping[str, str]) -> Table | None:
    """Return one row a step in order of date; None before the first."""
    if not told.timeline:
        return None
    columns = {
        "on": "On",
        "body": "Body",
        "vote": "What it did",
        "combined": "All bodies together",
        "in_favour": "For [bodies]",
        "against": "Against [bodies]",
        "outstanding": "Outstanding [bodies]",
        "still_needed": "Still needed",
    }
    rows = (_row(moment, names) for moment in told.timeline)
    return table("timeline", "How it came to stand so", columns, rows)


def _row(moment: Moment, names: Mapping[str, str]) -> tuple[object, ...]:
    combined = moment.combined
    counts = (len(combined.value.in_favour), len(combined.value.against), len(combined.value.outstanding))
    return (
        moment.on,
        names.get(moment.body, moment.body) if moment.body else "the last date passed",
        moment.vote.status if moment.vote else Answer(moment.says, moment.because) if moment.body else None,
        Answer(combined.value.status, combined.because),
        *(Answer(count, combined.because, unit="bodies") for count in counts),
        needed_in_words(combined.value.still_needed, names) or None,
    )
