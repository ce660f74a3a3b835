"""Scores of a round of priorities as tables: takes a round as it is told, gives who scores, and every score with its reason."""

from collections.abc import Iterable, Mapping

from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.plan.priority_told import RoundTold
from concordat.plan.records import PriorityScore

Names = Mapping[str, str]


def scores_table(told: RoundTold, scores: Iterable[PriorityScore], names: Names) -> Table:
    """Return every score with who gave it and why."""
    columns = {
        "option": "Option",
        "criterion": "Criterion",
        "score": "Score",
        "post": "Given by",
        "comment": "Why",
        "recorded": "Recorded",
    }
    options, criteria = told.own.options, told.own.criteria
    rows = (
        (
            options[one.option].title if one.option in options else one.option,
            criteria[one.criterion].title if one.criterion in criteria else one.criterion,
            recorded(one, "score"),
            f"{names.get(one.post, one.post)}, {names.get(one.body, one.body)}",
            one.comment,
            one.recorded,
        )
        for one in scores
    )
    return table("priority_scores", "Scores, who gave them and why", columns, rows)


def scorers_table(told: RoundTold, names: Names) -> Table:
    """Return who scores, and in which options each declared an interest and therefore gives no score."""
    columns = {
        "post": "Who scores",
        "body": "Body",
        "declared": "Declared on",
        "interests": "Does not score, for an interest in",
    }
    options = told.own.options
    rows = (
        (
            names.get(one.post, one.post),
            names.get(one.body, one.body),
            one.declared,
            "; ".join(options[name].title if name in options else name for name in one.interested_in) or "nothing",
        )
        for one in told.own.scorers
    )
    return table("priority_scorers", "Who scores", columns, rows)
