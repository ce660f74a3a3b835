"""Asks whether the data are good enough to sign on: takes a contract's case, gives the verdict on the months of its lines, or the tests that they fail."""

from collections.abc import Iterable, Iterator

from concordat.contract import ReadinessCase, Seen, lacking, proved
from concordat.pay.quality_before_signature import LineVerdict, line_verdicts

QUESTION = "Is the baseline fit to sign on?"
AREA = "Demand"
WANTED = "Months that pass the tests of the gate: the missing or wrong ones brought again, or the reason of a step or a new coding told."
OWNER = "analyst"


def look(case: ReadinessCase) -> Seen | None:
    """Look at the months before the year of each line; where none is recorded nobody can say."""
    found = line_verdicts(case)
    if not found:
        return None
    because = tuple(one.because for one in found)
    unfit = [one for one in found if one.verdict == "not fit"]
    if unfit:
        return lacking("; ".join(_told(unfit)), *because)
    limited = [one for one in found if one.verdict == "fit with limits"]
    return proved("; ".join(_told(limited)) if limited else "fit to commission on", *because)


def _told(lines: Iterable[LineVerdict]) -> Iterator[str]:
    """Give each verdict once, with the tests behind it and the lines."""
    same: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in lines:
        same.setdefault((one.verdict, one.blocks or one.warns), []).append(one.line.service)
    for (verdict, tests), services in same.items():
        yield f"{verdict}: {', '.join(dict.fromkeys(services))} ({', '.join(tests)})"
