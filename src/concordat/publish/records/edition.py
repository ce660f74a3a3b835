"""What one publication is made from: what is said on every page of an edition, and everything that is written with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import Settings
from concordat.kernel.trace import Trace, tracer


@dataclass(frozen=True, slots=True)
class Edition:
    """What every page says of itself: the system and year, the day it is told as at, versions, and whose data it is.

    `generated` is a sentence where activity was generated and not observed, and empty otherwise. `attributions` are the
    lines that the licences of the sources ask for.
    """

    name: str
    financial_year: str
    as_at: date
    area: str = ""
    generated: str = ""
    attributions: tuple[str, ...] = ()
    rulebook: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """All that is written: the story of the rooms, the edition, how a reason finds its files, and an OCDS package.

    `figures` is every answer of the story under its permanent name. `findings` are those of no single room, such as the
    findings of the check before the run. `trace` gives a reason with file, lines and hash at every end, and the same one for
    the same reason. `names` are words for codes in the names of figures, such as the short names of bodies.
    """

    story: Sequence[Outcome]
    edition: Edition
    figures: Mapping[str, Answer[Any]]
    trace: Trace = field(default_factory=tracer)
    package: Mapping[str, Any] | None = None
    findings: tuple[Finding, ...] = ()
    addresses: Mapping[tuple[str, int, int], str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


def edition_of(
    settings: Settings, *, attributions: tuple[str, ...] = (), rulebook: str = "", version: str = ""
) -> Edition:
    """Return the edition that the settings of a system describe."""
    return Edition(
        settings.name,
        settings.financial_year,
        settings.as_at,
        settings.area,
        settings.generated,
        attributions,
        rulebook,
        version,
    )
