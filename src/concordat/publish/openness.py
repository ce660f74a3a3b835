"""What is public on a day: takes a record and the releases, gives yes or no; what was once public never turns private in silence."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System, key_of
from concordat.publish.items import Item, by_address, joined
from concordat.publish.public_kinds import PUBLIC
from concordat.publish.records.releases import Release
from concordat.publish.tracked import happened

Releases = Mapping[tuple[str, str], tuple[Release, ...]]


def releases(system: System, day: date) -> Releases:
    """Return every release by the day, first to last, by kind and key: to be made once where many records are asked about."""
    found: dict[tuple[str, str], tuple[Release, ...]] = {}
    for one in sorted(system.all(Release), key=lambda one: one.on):
        if one.on <= day:
            found[one.kind, one.key] = (*found.get((one.kind, one.key), ()), one)
    return found


def releases_of(system: System, record: Any, day: date, known: Releases | None = None) -> tuple[Release, ...]:
    """Return the releases of a record by the day, first to last; `known` are all of that day, where they are at hand."""
    return (releases(system, day) if known is None else known).get((type(record).__name__, joined(key_of(record))), ())


def is_public(system: System, record: Any, day: date, known: Releases | None = None) -> bool:
    """Say whether anyone may see a record on a day; `known` are all releases of that day, where they are at hand.

    A release makes it public, a withdrawn release takes it back; without either, the rule of its kind holds.
    """
    released = releases_of(system, record, day, known)
    if released:
        return not happened(released[-1].withdrawn, day)
    rule = PUBLIC.get(type(record).__name__)
    return rule is not None and rule.on(record, day)


def public_fields(record: Any) -> tuple[str, ...]:
    """Return the fields of a record that may be shown; none where its kind has no rule."""
    rule = PUBLIC.get(type(record).__name__)
    left_out = rule.left_out(record) if rule else None
    return () if left_out is None else tuple(field.name for field in fields(record) if field.name not in left_out)


def first_public(system: System, record: Any, day: date) -> date | None:
    """Return the day on which a record was first made public by a release; None where no release says."""
    released = releases_of(system, record, day)
    return released[0].on if released else None


def release_findings(system: System, day: date) -> tuple[Finding, ...]:
    """Return every release that leads nowhere, was withdrawn without a reason, or was followed by a silent change to private."""
    items = by_address(system, (one.kind for one in system.all(Release)))
    return tuple(finding for one in system.all(Release) if one.on <= day for finding in _of(items, one, day))


def _of(items: Mapping[tuple[str, str], Item], release: Release, day: date) -> tuple[Finding, ...]:
    place = Place("publish/releases.csv", field=f"{release.kind}:{release.key}")
    item = items.get((release.kind, release.key))
    if item is None:
        return (
            Finding(
                "unknown-item",
                f"{release.kind} {release.key} was made public on {release.on} and is not there.",
                "What was once public stays findable.",
                "Bring the record back, or correct the release.",
                place,
            ),
        )
    if happened(release.withdrawn, day) and not release.withdrawn_reason.strip():
        return (
            Finding(
                "no-reason",
                f"“{item.title}” was withdrawn on {release.withdrawn} without a reason.",
                "A withdrawal is itself public, with its reason.",
                "Give withdrawn_reason.",
                place,
            ),
        )
    rule = PUBLIC.get(release.kind)
    if not happened(release.withdrawn, day) and getattr(item.record, "private", False) and rule is not None:
        return (
            Finding(
                "private-again",
                f"“{item.title}” was made public on {release.on} and is marked private.",
                "What was once public cannot be made private again in silence; it stays public.",
                "Withdraw the release with a day and a reason, or take the mark away.",
                place,
                severity="warning",
            ),
        )
    return ()
