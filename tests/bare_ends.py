"""Reasons that end in nothing: takes answers and tables, gives what each such end says."""

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table


def bare_ends(*shown: Answer | Table) -> list[str]:
    """Return the ends that are neither a rule, nor a record, nor rows, nor an act."""
    cells = [cell for one in shown if isinstance(one, Table) for row in one.rows for cell in row]
    answers = [one for one in (*shown, *cells) if isinstance(one, Answer)]
    ends = (end for one in answers for end in one.because.ends())
    return [end.says for end in ends if not (end.rule or end.record or end.rows or end.act)]
