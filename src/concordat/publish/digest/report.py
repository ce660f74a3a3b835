"""Since you last met: takes a follower and the days of two meetings, gives everything that happened between them, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.registry import plugins
from concordat.kernel.system import System, key_of
from concordat.kernel.table import HasTable, Table, table
from concordat.kernel.text import counted
from concordat.publish.digest.window import ReportLine, Window, window_of
from concordat.publish.names import names_of
from concordat.publish.records.releases import CoveringNote, WithheldLine

SECTIONS = "concordat.publish.digest.sections"
NOTHING = "Nothing."


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its name, its title and its lines; without lines it says that there is nothing."""

    name: str
    title: str
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True, repr=False)
class SinceYouLastMet(HasTable):
    """The report. `note` is what an editor put before it; `says` tells what it covers, and that a quiet period was quiet."""

    window: Window
    title: str
    says: tuple[str, ...]
    note: str
    sections: tuple[Section, ...]

    @property
    def lines(self) -> tuple[ReportLine, ...]:
        """Every line of every section."""
        return tuple(line for section in self.sections for line in section.lines)

    @property
    def quiet(self) -> bool:
        """Whether nothing happened in the window."""
        return not any(line.happened for line in self.lines)

    def table(self) -> Table:
        """Return one row for each line, an empty section with the word that nothing was there."""
        columns = {
            "section": "Section",
            "on": "Day",
            "says": "What",
            "record": "Record",
            "withheld": "Withheld, because",
        }
        return table("since_you_last_met", self.title, columns, self._rows(), " ".join(self.says))

    def _rows(self) -> list[tuple[object, ...]]:
        rows: list[tuple[object, ...]] = []
        for section in self.sections:
            if not section.lines:
                rows.append((section.title, None, NOTHING, "", ""))
            for line in section.lines:
                says = Answer(line.says, line.because)
                rows.append((section.title, line.on, says, f"{line.kind}:{line.key}", line.withheld))
        return rows


def since_you_last_met(
    system: System, follower: str, since: date, until: date, meeting: date | None = None
) -> SinceYouLastMet:
    """Return the report for a follower from the day it last met up to, but not including, the day it meets.

    `meeting` is the meeting it is made for, where that is still to come and the report ends earlier. Raises Refused where the second day is not after the first.
    """
    if until <= since:
        raise Refused(_backwards(since, until))
    window = window_of(system, follower, since, until)
    modules = sorted(plugins(SECTIONS).items(), key=lambda item: item[1].PLACE)
    withheld = {
        (one.kind, one.key): one
        for one in system.all(WithheldLine)
        if one.follower == follower and one.on <= (meeting or until)
    }
    sections = tuple(
        Section(name, module.TITLE, tuple(_shown(line, withheld) for line in _in_order(module.lines(system, window))))
        for name, module in modules
    )
    note = next(
        (
            one.says
            for one in system.all(CoveringNote)
            if (one.follower, one.meeting_on) == (follower, meeting or until)
        ),
        "",
    )
    name = names_of(system).get(follower, follower)
    report = SinceYouLastMet(window, f"Since {name} last met", (), note, sections)
    return replace(report, says=_says(report, system))


def _in_order(lines: Iterable[ReportLine]) -> list[ReportLine]:
    return sorted(lines, key=lambda line: (not line.happened, line.on or date.max, line.kind, line.key, line.says))


def _shown(line: ReportLine, withheld: dict[tuple[str, str], WithheldLine]) -> ReportLine:
    kept = withheld.get((line.kind, line.key))
    if kept is None:
        return line
    because = because_record(f"withheld by {kept.by} on {kept.on}: {kept.reason}", "WithheldLine", *key_of(kept))
    return replace(line, says="withheld", because=because, withheld=kept.reason)


def _says(report: SinceYouLastMet, system: System) -> tuple[str, ...]:
    window = report.window
    happened = sum(line.happened for line in report.lines)
    withheld = sum(bool(line.withheld) for line in report.lines)
    told = f"{counted(happened, 'thing')} happened from {window.since} to {window.last}."
    quiet = f"A quiet period: nothing is recorded from {window.since} to {window.last}."
    following = (
        f"The next meeting is on {window.next_meeting}."
        if window.next_meeting
        else "No later meeting is recorded, so everything that is due is listed."
    )
    kept = (f"{counted(withheld, 'line')} withheld, each with its reason.",) if withheld else ()
    return (quiet if report.quiet else told, following, *kept)


def _backwards(since: date, until: date) -> Finding:
    return Finding(
        "bad-period",
        f"The period from {since} to {until} has no day.",
        "A report covers the days from one meeting up to the next.",
        "Give a second day that is after the first.",
        Place(field="until"),
    )
