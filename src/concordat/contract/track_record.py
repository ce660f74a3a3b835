"""Promised and delivered: takes signed contracts, their changes and what was paid, gives each contract's record, and that of each provider and commissioner."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.records import Contract, Line, Variation
from concordat.contract.worth import NOTHING, term_value
from concordat.kernel.answer import Because, because_record

DECISION = "authority's decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """What was paid under a contract, in pounds, on a day; `id` is the code of the payment where it is recorded."""

    contract: str
    amount: Decimal
    on: date
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRecord:
    """One line, in pounds: over its term as first signed (none without an end), its changes up and down since, and what was promised by the day.

    `by_class` are the changes by sort of reason; one without a sort counts as the authority's own decision.
    """

    line: Line
    original: Decimal | None
    additions: Decimal
    reductions: Decimal
    promised: Decimal
    by_class: Mapping[str, Decimal]
    because: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """The record of a contract, provider or commissioner, in pounds; `of` is its code, `lines` what it is added up from.

    `paid` is none where no payment is recorded, or where payments cannot be told apart by body.
    """

    of: str
    contracts: tuple[str, ...]
    lines: tuple[LineRecord, ...]
    paid: Decimal | None = None
    payments: tuple[Paid, ...] = ()

    @property
    def original(self) -> Decimal | None:
        """The value over the term as first signed; none where a line has no end."""
        known = [one.original for one in self.lines if one.original is not None]
        return sum(known, NOTHING) if known and len(known) == len(self.lines) else None

    @property
    def additions(self) -> Decimal:
        """All changes upwards since signature."""
        return sum((one.additions for one in self.lines), NOTHING)

    @property
    def reductions(self) -> Decimal:
        """All changes downwards since signature, as a number above nought."""
        return sum((one.reductions for one in self.lines), NOTHING)

    @property
    def promised(self) -> Decimal:
        """What the contract as first signed comes to by the day."""
        return sum((one.promised for one in self.lines), NOTHING)

    @property
    def by_class(self) -> Mapping[str, Decimal]:
        """All changes by sort of reason."""
        found: dict[str, Decimal] = defaultdict(lambda: NOTHING)
        for line in self.lines:
            for name, amount in line.by_class.items():
                found[name] += amount
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRecord:
    """The records of every contract that was signed by the day, of every provider and of every commissioner."""

    on: date
    contracts: tuple[Track, ...]
    providers: tuple[Track, ...]
    commissioners: tuple[Track, ...]


def track_record(
    contracts: Iterable[Contract],
    lines: Iterable[Line],
    variations: Iterable[Variation],
    payments: Iterable[Paid],
    on: date,
) -> TrackRecord:
    """Return the records as known on a day."""
    signed = {one.id: one for one in contracts if one.signed is not None and one.signed <= on}
    changes: dict[str, list[Variation]] = defaultdict(list)
    for change in sorted(variations, key=lambda one: (one.made_on, one.id)):
        if change.made_on <= on:
            changes[change.line].append(change)
    own = [_line(line, changes[line.id], on) for line in lines if line.contract in signed]
    paid: dict[str, list[Paid]] = defaultdict(list)
    for payment in payments:
        if payment.on <= on:
            paid[payment.contract].append(payment)
    return TrackRecord(
        on=on,
        contracts=tuple(_of_contract(code, own, paid[code]) for code in signed),
        providers=_by_body(own, paid, "provider"),
        commissioners=_by_body(own, paid, "commissioner"),
    )


def _line(line: Line, changes: Sequence[Variation], on: date) -> LineRecord:
    first = changes[0] if changes else None
    value, ends = (first.value_before, first.ends_before) if first else (line.value, line.ends)
    original = None if ends is None else term_value(value, line.starts, ends)
    until = on if ends is None else min(on, ends)
    moved = [one.lifetime_change for one in changes if one.lifetime_change is not None]
    by_class: dict[str, Decimal] = defaultdict(lambda: NOTHING)
    for one in changes:
        if one.lifetime_change is not None:
            by_class[one.reason_class or DECISION] += one.lifetime_change
    says = f"line {line.id} as first signed" + ("" if ends else ", without an end")
    parts = (
        because_record(says, "Line", line.id, value=original, unit="£"),
        *(
            because_record(
                f"changed on {one.made_on}: {one.reason}", "Variation", one.id, value=one.lifetime_change, unit="£"
            )
            for one in changes
        ),
    )
    return LineRecord(
        line=line,
        original=original,
        additions=sum((one for one in moved if one > 0), NOTHING),
        reductions=-sum((one for one in moved if one < 0), NOTHING),
        promised=term_value(value, line.starts, until),
        by_class=dict(by_class),
        because=Because(f"line {line.id} since it was signed", parts=parts),
    )


def _of_contract(code: str, lines: Iterable[LineRecord], paid: Sequence[Paid]) -> Track:
    own = tuple(one for one in lines if one.line.contract == code)
    return Track(of=code, contracts=(code,), lines=own, paid=_sum(paid), payments=tuple(paid))


def _by_body(lines: Sequence[LineRecord], paid: Mapping[str, Sequence[Paid]], side: str) -> tuple[Track, ...]:
    """Return the record of each body on one side; what was paid counts where every line of a contract is its own."""
    own: dict[str, list[LineRecord]] = defaultdict(list)
    sides: dict[str, set[str]] = defaultdict(set)
    for one in lines:
        own[getattr(one.line, side)].append(one)
        sides[one.line.contract].add(getattr(one.line, side))
    found = []
    for body in sorted(own):
        codes = tuple(dict.fromkeys(one.line.contract for one in own[body]))
        alone = all(sides[code] == {body} for code in codes)
        payments = tuple(payment for code in codes for payment in paid.get(code, ()))
        found.append(
            Track(
                of=body,
                contracts=codes,
                lines=tuple(own[body]),
                paid=_sum(payments) if alone else None,
                payments=payments if alone else (),
            )
        )
    return tuple(found)


def _sum(payments: Sequence[Paid]) -> Decimal | None:
    return sum((one.amount for one in payments), NOTHING) if payments else None
