"""Recognises published files: takes a path, gives the name of the source it belongs to by its header or shape."""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.registry import names_in, plugin, plugins

if TYPE_CHECKING:
    from concordat.sources.reading.limits import Limits
    from concordat.sources.reading.read import Read

PACKAGE = "concordat.sources.files"


def kinds() -> tuple[str, ...]:
    """Return the names of all sources, in order."""
    return names_in(PACKAGE)


def sources() -> Mapping[str, ModuleType]:
    """Return every source by name: a module with LICENCE, CADENCE, GRAIN, TRAPS, `likeness(sample)` and `read(path)`."""
    return plugins(PACKAGE)


def recognise(path: Path, limits: "Limits | None" = None) -> str:
    """Return the name of the source that a file is most like.

    Raises Refused where the file cannot be read, or is like none; the finding lists what is known.
    """
    from concordat.sources.reading.limits import LIMITS
    from concordat.sources.reading.opening import digest
    from concordat.sources.reading.sample import sample_of

    digest(path, limits or LIMITS)
    sample = sample_of(path, limits or LIMITS)
    likeness = {name: source.likeness(sample) for name, source in sources().items()}
    best = max(likeness, key=lambda name: likeness[name])
    if likeness[best] < 1:
        raise Refused(_unknown(path.name))
    return best


def read(path: Path, source: str = "", limits: "Limits | None" = None) -> "Read[Any]":
    """Return the rows and findings of a published file; `source` is recognised where it is not given. Never raises Refused.

    Raises LookupError where there is no source of that name.
    """
    from concordat.sources.reading.limits import LIMITS
    from concordat.sources.reading.read import Read

    patients = patient_findings(path, limits)
    if patients:
        return Read("", path.name, findings=patients)
    if not source:
        try:
            source = recognise(path, limits)
        except Refused as refused:
            return Read("", path.name, findings=refused.findings)
    result: Read[Any] = plugin(PACKAGE, source).read(path, limits or LIMITS)
    return result


def patient_findings(path: Path, limits: "Limits | None" = None) -> tuple[Finding, ...]:
    """Return the signs that a file is about named patients; none where it cannot be read, which reading it tells."""
    from concordat.sources.patient_data import looks_like_patient_data
    from concordat.sources.reading.limits import LIMITS
    from concordat.sources.reading.opening import digest
    from concordat.sources.reading.sample import sample_of

    try:
        digest(path, limits or LIMITS)
        tables = sample_of(path, limits or LIMITS).tables
    except Refused:
        return ()
    # The header need not be the first row, and a file may have none: each of the first rows is tried as one.
    found = (
        finding
        for table in tables
        for at, row in enumerate(table)
        for finding in looks_like_patient_data(row, table[at + 1 :], path.name)
    )
    return tuple({finding.what: finding for finding in found}.values())


def _unknown(name: str) -> Finding:
    known = "; ".join(
        f"{name} ({(source.__doc__ or '').partition(':')[0].strip()})" for name, source in sources().items()
    )
    return Finding(
        "unknown-source",
        f"“{name}” is like no file that is known here.",
        f"Known are: {known}.",
        "Check that it is the file you mean and that its header row is as published.",
        Place(name),
    )
