"""Checks rows one by one: takes cells by the dictionary's names, gives every finding with its line; plain, for small files."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from concordat.kernel.finding import Finding
from concordat.pay.monitoring.checks import Check, checks
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.grain import grain
from concordat.pay.monitoring.row import Row


def in_rows(
    rows: Sequence[Mapping[str, str]],
    facts: Facts,
    file: str = "",
    lines: Sequence[int] = (),
    own: Collection[str] | None = None,
) -> Iterator[tuple[Check, int, Finding]]:
    """Yield each check that finds something, the line and what it says.

    The first row is line 2, as under a header, where `lines` does not say otherwise; `own` are the columns that a file
    has, by their short names, every field where nothing is said.
    """
    named = [{short(name): cell.strip() for name, cell in row.items()} for row in rows]
    columns = {field.column for field in facts.fields} if own is None else {*own}
    keyed = [tuple(row.get(column, "") for column in grain(facts, columns)) for row in named]
    met, asked = Counter(keyed), checks(facts, columns)
    for at, (cells, key) in enumerate(zip(named, keyed, strict=True)):
        line = lines[at] if lines else at + 2
        row = Row(cells, facts, met[key] > 1)
        for check in asked:
            if check.broken(row):
                yield check, line, check.finding(file, line, row[check.column])
