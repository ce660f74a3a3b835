"""The day a file speaks of: takes a read file and the user's choices, gives the day from which its links are known to hold."""

import re
from datetime import date
from typing import Any

from concordat.bring.choices import Choices
from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading.read import Read


def day_of(read: Read[Any], choices: Choices, newest: str = "") -> date:
    """Return the day chosen, else the first of the edition's month, else the newest date in the file.

    A file that says who belongs to whom does not say since when; links hold from the first day they are known to.
    Raises Refused where neither the file nor the user says a day.
    """
    if choices.as_at:
        return choices.as_at
    if re.fullmatch(r"\d{4}-\d{2}", read.edition):
        return date.fromisoformat(f"{read.edition}-01")
    if newest:
        return date.fromisoformat(newest)
    raise Refused(
        Finding(
            "no-day",
            f"{read.file} does not say of which day it speaks.",
            "Who belongs to whom changes; a link without a day would hold for ever.",
            "Give the day: --as-at 2019-04-01, or keep year and month in the file name.",
            Place(read.file),
        )
    )


def year_of(read: Read[Any], choices: Choices) -> int:
    """Return the calendar year of a population: the one chosen, else that of the file name; raises Refused for none."""
    text = choices.year or read.edition[:4]
    if re.fullmatch(r"(19|20)\d\d", text):
        return int(text)
    raise Refused(
        Finding(
            "no-year",
            f"{read.file} does not say of which year its people are.",
            "People are counted in one year; without it they cannot be compared.",
            "Give the year: --year 2017, or keep it in the file name.",
            Place(read.file),
        )
    )
