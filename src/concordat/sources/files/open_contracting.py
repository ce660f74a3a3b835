"""Open contracting data: releases or records of contracts in the Open Contracting Data Standard, as a portal or body publishes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.sources.reading.json_file import whole_json
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, read_file

LICENCE = "Open Government Licence v3.0 for United Kingdom portals"
CADENCE = "daily"
GRAIN = "one row for each release or record"
TRAPS = (
    "a bag of releases without the head of a package is read",
    "numbers are exact decimals, never binary floats",
    "what is wrong in a release is told when it is brought, and never corrected",
)
_LISTS = ("releases", "records")


@dataclass(frozen=True, slots=True)
class Told:
    """One release, or one record with its releases, as it stands in the file; `line` is its number in the file, from 1."""

    line: int
    is_record: bool
    content: Mapping[str, Any]


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    named = sum(f'"{name}"' in sample.json for name in (*_LISTS, "ocid", "publishedDate"))
    return FITS + named if '"ocid"' in sample.json or named > 1 else named


def read(path: Path, limits: Limits = LIMITS) -> Read[Told]:
    """Return every release or record of the file."""

    def work(notes: Notes) -> Loaded[Told]:
        package = whole_json(path, notes, limits, Decimal)
        if notes.stopped:
            return Loaded()
        lists = [name for name in _LISTS if isinstance(package, dict) and isinstance(package.get(name), list)]
        if not lists:
            what = "it has no list of releases and no list of records."
            why = "Open contracting data is a release package, a record package, or a list of releases."
            notes.stop("not-open-contracting", what, why, "Check that it is the file you mean.")
            return Loaded()
        rows = []
        for name in lists:
            for number, one in enumerate(package[name], 1):
                if isinstance(one, dict):
                    rows.append(Told(number, name == "records", one))
                else:
                    what, why = (
                        f"number {number} of {name} is no object.",
                        "A release or record has members with names.",
                    )
                    notes.stop("not-open-contracting", what, why, "Fetch the file again.", number)
        edition = str(package.get("publishedDate") or "")[:10]
        return Loaded(tuple(rows), edition=edition)

    return read_file("open_contracting", path, limits, work)
