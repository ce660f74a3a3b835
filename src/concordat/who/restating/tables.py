"""Restating a table to read: takes a Table keyed by body or place, gives the same table on the other structure."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, plain
from concordat.who.restating.links import Bridge
from concordat.who.restating.restate import Restated, Row, Unit, restate

Place = tuple[str, tuple[tuple[str, str], ...]]


def restate_table(table: Table, key: str, values: Mapping[str, Unit], bridge: Bridge) -> Answer[Table]:
    """Return `table` with column `key` on the bridge's new structure and the columns in `values` summed.

    Every other column is a label that stays (such as age or month). Raises Refused where a value is not whole, LookupError
    where a column does not exist. Rates and averages cannot be restated: restate what they are made of.
    """
    names = [column.name for column in table.columns]
    for name in (key, *values):
        if name not in names:
            raise LookupError(f"table {table.name} has no column {name}; it has {', '.join(names)}")
    labels = [name for name in names if name != key and name not in values]
    records = table.records()
    texts = {str(plain(record[name])): record[name] for record in records for name in labels}
    answers: list[Answer[Restated]] = []
    cells: dict[Place, dict[str, Decimal]] = {}
    for name, unit in values.items():
        given = [
            Row(key=str(record[key]), value=Decimal(record[name]), by={label: str(record[label]) for label in labels})
            for record in records
            if record[name] is not None
        ]
        answer = restate(given, bridge, unit)
        answers.append(answer)
        for row in answer.value.rows:
            cells.setdefault((row.key, tuple(sorted(row.by.items()))), {})[name] = row.value

    def cell(place: Place, name: str) -> object:
        if name == key:
            return place[0]
        if name in labels:
            return texts[dict(place[1])[name]]
        value = cells[place].get(name)
        return int(value) if value is not None and values[name] == "people" else value

    rows = tuple(tuple(cell(place, name) for name in names) for place in cells)
    title = f"{table.title}, restated from the structure of {bridge.from_day} to that of {bridge.to_day}"
    says = " ".join(answer.because.says + "." for answer in answers)
    because = Because(title, parts=tuple(answer.because for answer in answers))
    findings = tuple(dict.fromkeys(finding for answer in answers for finding in answer.findings))
    return Answer(replace(table, title=title, rows=rows, says=says), because, "who.restate", findings=findings)
