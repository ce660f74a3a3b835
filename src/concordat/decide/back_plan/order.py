"""The order of papers: takes the papers, gives which comes before which and how, and the papers sorted, the last first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Literal

from concordat.decide.back_plan.papers import PlannedPaper
from concordat.kernel.finding import Finding, Place, Refused


@dataclass(frozen=True, slots=True)
class Link:
    """`first` comes before `then`: decided before its papers go out, or seen before its meeting."""

    first: str
    then: str
    before: Literal["papers", "meeting"]


def links_of(papers: Sequence[PlannedPaper]) -> tuple[Link, ...]:
    """Return every link: what papers rest on, and scrutiny before the decisions on the same proposal."""
    resting = [Link(first, paper.id, "papers") for paper in papers for first in paper.after]
    return tuple(dict.fromkeys((*resting, *_scrutiny_first(papers))))


def last_first(papers: Sequence[PlannedPaper], links: Sequence[Link]) -> tuple[str, ...]:
    """Return the papers, those that others rest on after those others; raises Refused where the order runs in a circle."""
    before: dict[str, set[str]] = {paper.id: set() for paper in papers}
    for link in links:
        before[link.then].add(link.first)
    try:
        return tuple(reversed(tuple(TopologicalSorter(before).static_order())))
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise Refused(
            Finding(
                "circular-order",
                f"The order runs in a circle: {circle}.",
                "Each would have to be decided before the others.",
                "Take one of the papers out of the order.",
                Place(field="papers"),
            )
        ) from None


def by_first(links: Sequence[Link]) -> Mapping[str, list[Link]]:
    """Return the links that leave each paper."""
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[link.first].append(link)
    return found


def _scrutiny_first(papers: Sequence[PlannedPaper]) -> Iterator[Link]:
    for scrutiny in papers:
        if scrutiny.scrutiny and scrutiny.proposal:
            for other in papers:
                if other.proposal == scrutiny.proposal and not other.scrutiny:
                    yield Link(scrutiny.id, other.id, "meeting")
