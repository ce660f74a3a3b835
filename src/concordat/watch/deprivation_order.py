"""The order of groups by deprivation: takes their names, gives a finding where they say that they stand the other way round."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from concordat.kernel.finding import Finding
from concordat.watch.deprivation import deprivation_place
from concordat.watch.wrong_numbers import bad


def order_findings(names: Sequence[str], *, least_first: bool = False) -> Iterator[Finding]:
    """Give one where names such as `deprivation fifth 2` do not run from the most deprived on, or from the least where `least_first`."""
    known = [(name, place) for name in names for place in (deprivation_place(name),) if place]
    if len({scale for _, (scale, _) in known}) != 1 or len(known) != len(names):
        return
    end = "least" if least_first else "most"
    for (before, (_, first)), (after, (_, second)) in pairwise(known):
        if second != first and (second > first) == least_first:
            what = f"should run from the {end} deprived on, and “{before}” stands before “{after}”"
            why = "Group 1 is the most deprived: every gap would be told the wrong way round."
            yield bad("groups", what, "order-reversed", why=why)
            return
