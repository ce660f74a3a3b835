"""What pages of beds share: takes a question to the service, gives returns as read and what is tried, kept until a record changes."""

from collections.abc import Mapping

from concordat import need
from concordat.web.core.ask import Ask


def uses(ask: Ask) -> need.BedUses:
    """Return every return and audit of beds that was over by the day."""
    made: need.BedUses = ask.remember("bed use", lambda: need.bed_uses(ask.system, ask.day))
    return made


def question(ask: Ask) -> need.BedQuestion | None:
    """Return who could be elsewhere by three definitions; None where nobody counted."""
    own = uses(ask)
    made: need.BedQuestion | None = ask.remember(
        "bed question", lambda: need.bed_question(own, ask.system.rules, ask.day)
    )
    return made


def years(ask: Ask) -> Mapping[str, need.BedYear]:
    """Return what is expected in the beds of every body that was counted day by day for long enough."""
    own = uses(ask)

    def work() -> Mapping[str, need.BedYear]:
        found = ((of, need.bed_year(own.of(of).returns)) for of in own.bodies)
        return {of: year for of, year in found if year is not None}

    made: Mapping[str, need.BedYear] = ask.remember("bed years", work)
    return made


def tried(ask: Ask) -> need.Tried:
    """Return what the filters of the page try."""
    asked = ask.filters
    return need.tried_of(asked.risk, asked.stay, asked.delays, asked.wards)
