"""Dates that are given for something: takes the kind and the day, gives a finding where the two do not fit, or the day is past."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.publish.records.commitments import DateKind


def date_findings(kind: DateKind, on: date | None, today: date) -> Iterator[Finding]:
    """Give what is wrong with a date that is given today."""
    if kind == "no date" and on is not None:
        what = f"It is said that there is no date, and {on} is given."
        yield refuse("date-and-none", what, "It is one or the other.", "Empty the day, or choose another kind.", "on")
    if kind != "no date" and on is None:
        what = f"{kind} needs a day."
        yield refuse("missing-value", what, "Without one nothing can be measured.", "Give it, or say “no date”.", "on")
    if kind == "due" and on is not None and on < today:
        what = f"It would be due on {on}, and today is {today}."
        yield refuse("in-the-past", what, "Nobody can meet it.", "Choose a later day.", "on")
