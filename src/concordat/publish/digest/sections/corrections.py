"""Corrections: facts that turned out wrong, papers that supplements changed, and publications that were withdrawn."""

from collections.abc import Iterator

from concordat.decide.records import Paper
from concordat.kernel.system import System
from concordat.publish.digest.lines import line
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.items import title_of
from concordat.publish.openness import first_public, is_public
from concordat.publish.records.releases import Release
from concordat.who.records import Appointment, Committee, Coverage, Identifier, Name, Relationship, Seat, Succession

PLACE, TITLE = 11, "Corrections"
FACTS = (Name, Identifier, Relationship, Succession, Coverage, Appointment, Committee, Seat)


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each fact known to be wrong since, each supplement issued, and each publication withdrawn."""
    for kind in FACTS:
        for fact in system.records.get(kind, ()):
            if fact.withdrawn in window:
                says = f"{kind.__name__} “{title_of(fact)}” was found to be wrong and no longer stands."
                yield line(fact, says, fact.withdrawn)
    for paper in system.all(Paper):
        if not paper.supplement_to or paper.issued is None or not is_public(system, paper, window.last):
            continue
        # A paper that was private at first is news on the day on which it is released.
        told = max(paper.issued, (first_public(system, paper, window.last) if paper.private else None) or paper.issued)
        if told in window:
            what = f": {paper.note}" if paper.note else ""
            yield line(paper, f"“{paper.title}” supplements {paper.supplement_to}{what}.", told)
    for release in system.all(Release):
        if release.withdrawn in window:
            says = f"{release.kind} {release.key} was withdrawn from publication: {release.withdrawn_reason}."
            yield line(release, says, release.withdrawn)
