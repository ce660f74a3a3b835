"""Contracting processes of a package: takes release packages, record packages or a bag of releases, gives each process's releases.

Releases keep their order where their dates are the same. What cannot be told apart is noted; nothing is made up for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.values import Json, day, rows, text, walk
from concordat.contract.ocds_merge import compiled
from concordat.kernel.finding import Finding, Place, Refused

OCID = re.compile(r"ocds-[a-z0-9]{6}-.+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Process:
    """One contracting process: its identifier, its releases in the order of time, and where each stands in the package."""

    ocid: str
    releases: tuple[Json, ...]
    places: tuple[str, ...]

    def until(self, number: int) -> dict[str, Any]:
        """Return what the first releases come to, merged."""
        return compiled(self.releases[:number])

    @property
    def whole(self) -> dict[str, Any]:
        """What all releases come to, merged."""
        return compiled(self.releases)


def processes(package: Any, prefix: str, notes: Notes) -> tuple[Process, ...]:
    """Return each process; raises Refused where the package has neither releases nor records."""
    if not isinstance(package, dict) or not any(
        isinstance(package.get(name), list) for name in ("releases", "records")
    ):
        raise Refused(
            Finding(
                "not-open-contracting",
                "It has no list of releases and no list of records.",
                "Open contracting data is a release package, a record package, or a list of releases.",
                "Give the file as it was published.",
                Place(field="package"),
            )
        )
    found: dict[str, list[tuple[str, Json]]] = {}
    met: dict[tuple[str, str], str] = {}
    for at, release in _releases(package, notes):
        ocid = text(release.get("ocid"))
        if not ocid:
            notes.warn("missing-id", "A release has no ocid.", "It belongs to no process.", "It is left out.", at)
            continue
        if not OCID.fullmatch(ocid) or not ocid.startswith(prefix):
            what = f"“{ocid}” does not begin with {prefix or 'a prefix such as ocds-b5fd17'}."
            why = "Identifiers begin with the registered prefix of their publisher."
            notes.warn("wrong-ocid", what, why, "Correct it at the source; it is read as it stands.", f"{at}/ocid")
        _check(release, ocid, at, met, notes)
        found.setdefault(ocid, []).append((at, release))
    return tuple(_process(ocid, told) for ocid, told in found.items())


def _releases(package: Json, notes: Notes) -> Iterator[tuple[str, Json]]:
    yield from walk(package.get("releases"), "releases")
    for at, record in walk(package.get("records"), "records"):
        own = [one for one in rows(record.get("releases")) if len(one.keys() - {"url", "date", "tag"}) > 0]
        merged = record.get("compiledRelease")
        if own:
            yield from walk(own, f"{at}/releases")
        elif isinstance(merged, dict):
            what = f"The record of {text(record.get('ocid')) or 'a process'} has no releases, only what they come to."
            notes.warn("no-history", what, "Amendments cannot be told from it.", "Read the releases too.", at)
            yield f"{at}/compiledRelease", merged
        else:
            what = f"The record of {text(record.get('ocid')) or 'a process'} has links in place of releases."
            notes.warn("no-releases", what, "Nothing is fetched.", "Give the releases themselves.", at)


def _check(release: Json, ocid: str, at: str, met: dict[tuple[str, str], str], notes: Notes) -> None:
    own = text(release.get("id"))
    if not own:
        what = f"A release of {ocid} has no id."
        notes.warn("missing-id", what, "It cannot be told from others.", "It is read; ask its publisher.", at)
    elif (ocid, own) in met:
        what = f"{ocid} has two releases with the id {own}, at {met[ocid, own]} and here."
        notes.warn("duplicate-key", what, "A release is known by ocid and id.", "Both are read.", at)
    met.setdefault((ocid, own), at)
    if not text(release.get("date")):
        notes.warn(
            "missing-date", f"A release of {ocid} has no date.", "Its order is unknown.", "It is read first.", at
        )
    day(release.get("date"), notes, f"{at}/date")


def _process(ocid: str, told: list[tuple[str, Json]]) -> Process:
    ordered = sorted(told, key=lambda one: text(one[1].get("date")))
    # As merging needs them: with an identifier and a date that can be compared.
    releases = tuple({**one, "ocid": ocid, "date": text(one.get("date"))} for _, one in ordered)
    return Process(ocid, releases, tuple(at for at, _ in ordered))
