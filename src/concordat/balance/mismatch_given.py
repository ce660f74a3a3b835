"""What a matrix of mismatches is given: takes pairs of a commissioner and a provider with both figures, gives a finding for each that cannot be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding, Place

Status = Literal["agreed", "disputed", "not discussed"]
DisputeReason = Literal[
    "price",
    "activity",
    "scope",
    "growth",
    "efficiency",
    "timing",
    "income not recognised",
    "cost not recognised",
]
Reason = Literal["", DisputeReason]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What one `commissioner` plans to pay a `provider` (`planned`, £), and what that provider plans to receive (`expected`, £).

    `service` is what it is for, where a pair has several. `status` is how far both have come and `reason` why they differ; `owner` is who settles it, `since` the day from which they differ.
    """

    commissioner: str
    provider: str
    planned: Decimal
    expected: Decimal
    status: Status = "not discussed"
    reason: Reason = ""
    owner: str = ""
    since: date | None = None
    service: str = ""


def mismatch_findings(pairs: Sequence[Pair], positions: Mapping[str, Decimal], on: date) -> Iterator[Finding]:
    """Give what is wrong with the pairs: what stops, and what is asked about."""
    seen: set[tuple[str, str, str]] = set()
    for one in pairs:
        key = (one.commissioner, one.provider, one.service)
        name = f"{one.commissioner} and {one.provider}{f', {one.service},' if one.service else ''}"
        if key in seen:
            yield _found(
                "duplicate-key", name, "stand there twice.", "The gap would be counted twice.", "Join the two."
            )
        seen.add(key)
        if one.commissioner == one.provider:
            yield _found("same-body", name, "are one body.", "Nobody differs with itself.", "Correct one of the two.")
        if one.planned < 0 or one.expected < 0:
            yield _found(
                "negative-number", name, "have a figure below nought.", "A plan is what is paid.", "Correct it."
            )
        if one.since is not None and one.since > on:
            yield _found("in-the-future", name, f"differ from {one.since} on.", f"It is {on}.", "Correct the day.")
        for body in key[:2]:
            if body not in positions:
                why = "What closing the gap would do to it cannot be said."
                yield _found("missing-field", body, "has no position.", why, "Give the position of its own plan.")
        yield from _asked(one, name)


def _asked(one: Pair, name: str) -> Iterator[Finding]:
    differs = one.planned != one.expected
    if differs and one.status == "agreed":
        why = "One of them plans with money that the other does not."
        yield _found("agreed-and-differing", name, "say that they agree, and differ.", why, "Ask both.", "warning")
    if differs and not one.reason and one.status != "not discussed":
        why = "A gap without its reason cannot be closed."
        yield _found("no-reason", name, "differ, and no reason is given.", why, "Say why.", "warning")


def _found(
    kind: str, of: str, what: str, why: str, then: str, severity: Literal["stop", "warning"] = "stop"
) -> Finding:
    return Finding(kind, f"{of} {what}", why, then, Place(field=of), severity)
