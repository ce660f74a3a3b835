"""What bodies have agreed about approvals that are not plain: takes declarations and discharges on one proposal, gives how a resolution stands on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from concordat.decide.approvals import Counts, Sort, stands, yet_to_declare
from concordat.decide.records import Compatibility, Discharge, Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """How an approval of another text, or on conditions, stands: how it counts, for whom it waits, which conditions are left.

    `declared` and `discharged` are the acts that it stands on.
    """

    resolution: Resolution
    sort: Sort
    counts: Counts
    waits_for: tuple[str, ...]
    left: tuple[str, ...]
    declared: tuple[Compatibility, ...]
    discharged: tuple[Discharge, ...]

    @property
    def settled(self) -> bool:
        """Whether it counts, so that the body has decided."""
        return self.counts in ("for", "subject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The bodies that vote on a proposal, its last date, what was declared and discharged, and who carried which other text since when."""

    voting: tuple[str, ...] = ()
    last_date: date | None = None
    declared: tuple[Compatibility, ...] = ()
    discharged: tuple[Discharge, ...] = ()
    carried: Mapping[str, Mapping[str, date]] = field(default_factory=dict)

    def until(self, declared: date, discharged: date) -> "Agreed":
        """Return the same as it was known when nothing later than these days had been declared or discharged."""
        return replace(
            self,
            declared=tuple(one for one in self.declared if one.declared <= declared),
            discharged=tuple(one for one in self.discharged if one.discharged <= discharged),
        )

    def texts_of(self, body: str, day: date) -> tuple[str, ...]:
        """Return the other texts that a body has carried by a day, the latest last."""
        own = ((bodies[body], text) for text, bodies in self.carried.items() if body in bodies and bodies[body] <= day)
        return tuple(text for _, text in sorted(own))

    def approval(self, resolution: Resolution, sort: Sort, day: date) -> Approval:
        """Return how an approval stands on a day. What is declared after the last date is too late; a condition may be met later."""
        by = day if self.last_date is None else min(day, self.last_date)
        at = (resolution.body, resolution.met_on)
        declared = tuple(one for one in self.declared if (one.approved_by, one.met_on) == at and one.declared <= by)
        same = (body for body, since in self.carried.get(resolution.text_sha256.lower(), {}).items() if since <= by)
        met = tuple(one for one in self.discharged if (one.body, one.met_on) == at and one.discharged <= day)
        left = _left(resolution, (one for one in met if one.discharged <= by))
        bodies = tuple(one.body for one in declared)
        waits_for = yet_to_declare(sort, resolution.body, self.voting, bodies, same, left)
        counts = stands(sort, bodies, waits_for, left)
        if counts == "subject":
            left = _left(resolution, met)
            counts = stands(sort, bodies, waits_for, left)
        return Approval(
            resolution=resolution,
            sort=sort,
            counts=counts,
            waits_for=waits_for,
            left=left,
            declared=declared,
            discharged=met,
        )


NOTHING_AGREED = Agreed()


def _left(resolution: Resolution, met: Iterable[Discharge]) -> tuple[str, ...]:
    numbers = {one.condition for one in met}
    return tuple(words for number, words in enumerate(resolution.conditions, 1) if number not in numbers)
