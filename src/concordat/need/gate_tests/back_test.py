"""Back-test against last year’s months again, and what its limits held: takes a case, gives whether the forecast beats last year's months and its limits hold."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, not_asked

TITLE = "Back-test against last year’s months again, and what its limits held"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.scores is None:
        return not_asked("there are no three years of months to try it on")
    worse = case.scores.mase > case.scores.naive_mase
    narrow = case.scores.cover_80 < float(limits["cover"])
    says = (
        f"errors {case.scores.mase:.2f} of last year’s changes, last year’s months again {case.scores.naive_mase:.2f}; "
        f"limits of 80 % held {case.scores.cover_80:.0%}"
    )
    return Seen("block" if worse and narrow else "warn" if worse or narrow else "pass", case.scores.mase, says)
