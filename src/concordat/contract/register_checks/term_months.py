"""Takes the register, gives each contract whose term in months is not the time between its days."""

from collections.abc import Iterator
from datetime import date

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield term-differs."""
    for one in given.register.contracts:
        if one.term_months is None or one.ends is None:
            continue
        least, most = months_between(one.starts, one.ends)
        if not least <= one.term_months <= most:
            what = (
                f"“{one.title}” ({one.id}) is written to run {one.term_months} months; "
                f"from {one.starts} to before {one.ends} it runs {least if least == most else f'{least} to {most}'}."
            )
            why = "One of the two is wrong, and with it the day for notice."
            yield given.finding("term-differs", one, what, why, "Correct the days or the months.", "term_months")


def months_between(starts: date, ends: date) -> tuple[int, int]:
    """Return the whole months between two days, rounded down and up."""
    whole = (ends.year - starts.year) * 12 + ends.month - starts.month
    if ends.day == starts.day:
        return whole, whole
    return (whole - 1, whole) if ends.day < starts.day else (whole, whole + 1)
