"""Turns read weighted populations into practices for `plan`: takes the file's practices, gives those that fair shares are worked out from."""

from typing import Literal

from concordat.kernel.finding import Finding, Place, Refused
from concordat.plan import Practice
from concordat.sources.files.weighted_populations import WeightedPractice
from concordat.sources.reading.read import Read

Areas = Literal["board", "former body", "district"]
FIELDS = {"board": "board", "former body": "former_body", "district": "district"}


def to_practices(
    read: Read[WeightedPractice], areas: Areas = "board", formerly: Areas | None = None
) -> tuple[Practice, ...]:
    """Return every practice under the area that is chosen, and under what was formerly its own where that is chosen too.

    Raises Refused where the file is not usable, or does not say the area of every practice.
    """
    rows = read.or_refuse().rows
    wanted = [name for name in (areas, formerly) if name]
    missing = [(row, name) for row in rows for name in wanted if not getattr(row, FIELDS[name])]
    if missing:
        row, name = missing[0]
        what = f"{read.file} does not say the {name} of {len(missing):,} practices, the first {row.practice}."
        why = "Its people would be in no area, and the shares of all would be wrong."
        then = "Choose another kind of area, or complete the file."
        raise Refused(Finding("no-area", what, why, then, Place(read.file, row.line)))
    return tuple(
        Practice(
            id=row.practice,
            area=getattr(row, FIELDS[areas]),
            formerly=getattr(row, FIELDS[formerly]) if formerly else "",
            population=row.people,
            weighted=dict(row.weighted),
        )
        for row in rows
    )
