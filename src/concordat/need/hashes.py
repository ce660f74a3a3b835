"""Content hashes: takes what went into a figure, gives the SHA-256 of its canonical text, whatever order it came in."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from concordat.kernel.jsonable import jsonable
from concordat.need.given_lines import MonthlyLine
from concordat.need.months import months_from


def data_hash(lines: Iterable[MonthlyLine]) -> str:
    """Return the hash of monthly numbers: line, month and number of each, sorted."""
    return _hash(
        f"{line.id}\t{month:%Y-%m}\t{'' if number is None else format(number.normalize(), 'f')}"
        for line in lines
        for month, number in zip(months_from(line.first_month, len(line.numbers)), line.values, strict=True)
    )


def parameters_hash(parameters: Mapping[str, Any]) -> str:
    """Return the hash of parameters: name and value of each, sorted."""
    return _hash(f"{name}\t{jsonable(value)}" for name, value in parameters.items())


def _hash(rows: Iterable[str]) -> str:
    return sha256("\n".join(sorted(rows)).encode()).hexdigest()
