"""Quarters of list sizes: takes a read file and the user's choices, gives the quarters to bring, one for each year."""

import re
from collections import defaultdict
from datetime import date

from concordat.bring.choices import Choices
from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.files.gp_list_sizes import ListSize
from concordat.sources.reading.read import Read


def first_day(quarter: str) -> date | None:
    """Return the first day of a quarter written `2013_04`, None where it is written otherwise."""
    match = re.fullmatch(r"(\d{4})[_-](\d{2})", quarter)
    return date(int(match[1]), int(match[2]), 1) if match and 1 <= int(match[2]) <= 12 else None


def wanted_quarters(read: Read[ListSize], choices: Choices) -> frozenset[str]:
    """Return the quarter chosen, or all where each year has one; raises Refused where a choice is missing or wrong."""
    there = tuple(dict.fromkeys(row.quarter for row in read.rows))
    if choices.quarter:
        if choices.quarter not in there:
            raise Refused(_choose(read, there, f"{read.file} has no quarter {choices.quarter}."))
        return frozenset({choices.quarter})
    by_year: dict[str, list[str]] = defaultdict(list)
    for quarter in there:
        by_year[quarter[:4]].append(quarter)
    wanted = [quarter for year, several in by_year.items() if choices.year in ("", year) for quarter in several]
    if len({quarter[:4] for quarter in wanted}) < len(wanted):
        raise Refused(_choose(read, there, f"{read.file} has several quarters of one year."))
    return frozenset(wanted)


def _choose(read: Read[ListSize], there: tuple[str, ...], what: str) -> Finding:
    return Finding(
        "choose-quarter",
        what,
        f"The people of a body are one number in a year; the file has {', '.join(filter(None, there)) or 'none'}.",
        f"Choose one, such as --quarter {next(iter(there), '') or '2015_04'}.",
        Place(read.file, 0, "quarter"),
    )
