"""What fair shares are given: takes practices, areas, streams and bounds, gives a finding for everything that cannot be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, below_nought, negatives, repeated
from concordat.plan.exact import decimal_of
from concordat.plan.given import not_one, unknown
from concordat.plan.pace_of_change import least_and_most
from concordat.plan.weighted_shares import Practice


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area and its `baseline` in pounds; `formerly`: what of it was whose, where it was made of other areas."""

    id: str
    baseline: Decimal
    formerly: dict[str, Decimal] = field(default_factory=dict)


def shares_findings(
    areas: Sequence[Area], practices: Sequence[Practice], streams: Mapping[str, Decimal]
) -> Iterator[Finding]:
    """Give every finding that prevents fair shares, but those of the envelope."""
    if not areas:
        yield bad("areas", "is empty", "missing-field")
    yield from repeated((area.id for area in areas), "areas")
    yield from repeated((practice.id for practice in practices), "practices")
    yield from not_one(streams, "streams")
    for area in areas:
        yield from negatives(area, "baseline", within=f"{area.id}.")
        for name, part in area.formerly.items():
            yield from below_nought(part, f"{area.id}.formerly.{name}")
        parts = sum(area.formerly.values(), Decimal(0))
        if area.formerly and parts != area.baseline:
            what = f"sum to {parts:,}, and the baseline is {area.baseline:,}: {area.baseline - parts:,} is nobody’s"
            yield bad(f"{area.id}.formerly", what, "does-not-foot")
    known = {area.id: area for area in areas}
    filled: set[str] = set()
    counted: set[str] = set()
    for practice in practices:
        yield from _practice(practice, known, streams)
        own = {stream for stream in streams if practice.weighted.get(stream, Decimal(0)) > 0 < practice.cost}
        filled |= own
        if any(streams[stream] for stream in own):
            counted.add(practice.area)
    for stream in streams:
        if stream not in filled:
            yield bad("practices", f"have nobody in the stream “{stream}”", "nobody-counted")
    told = {(practice.area, practice.formerly) for practice in practices}
    for area in areas:
        if area.id not in counted:
            yield bad(f"areas.{area.id}", "has nobody in any practice", "nobody-counted", "Its target would be nought.")
        for name in area.formerly:
            if (area.id, name) not in told:
                yield bad(f"{area.id}.formerly", f"names “{name}”, of which no practice is", "unknown-name")


def _practice(practice: Practice, areas: Mapping[str, Area], streams: Mapping[str, Decimal]) -> Iterator[Finding]:
    if practice.area not in areas:
        yield from unknown(practice.area, areas, f"practices.{practice.id}.area", "area")
    elif areas[practice.area].formerly and practice.formerly not in areas[practice.area].formerly:
        what = f"is “{practice.formerly}”, of which {practice.area} has no baseline"
        yield bad(f"practices.{practice.id}.formerly", what, "unknown-name")
    yield from negatives(practice, "population", "cost", within=f"practices.{practice.id}.")
    for stream in streams:
        if stream not in practice.weighted:
            yield bad(f"practices.{practice.id}.weighted", f"has nothing for “{stream}”", "missing-field")
        else:
            yield from below_nought(practice.weighted[stream], f"practices.{practice.id}.weighted.{stream}")


def envelope_findings(
    areas: Sequence[Area], floor: Decimal, cap: Decimal, pace: Decimal, envelope: Decimal
) -> Iterator[Finding]:
    """Give a finding where no growths within the bounds spend the envelope: which bound fails, and by how much."""
    yield from below_nought(pace, "pace")
    yield from below_nought(envelope, "envelope")
    if envelope != envelope.to_integral_value():
        yield bad("envelope", "is not in whole pounds", then="Allocations are in whole pounds; round it first.")
    if floor > cap:
        yield bad("floor", f"{floor} lies above the cap of {cap}", "reversed-interval")
        return
    if floor < -1:
        yield bad("floor", "takes away more than there is")
    bounds = Fraction(floor), Fraction(cap)
    least, most = least_and_most([Fraction(area.baseline) for area in areas], *bounds)
    if envelope < least:
        yield _infeasible("floor", floor, "least", Decimal(envelope), least - Fraction(envelope), "more than")
    if envelope > most:
        yield _infeasible("cap", cap, "most", Decimal(envelope), Fraction(envelope) - most, "less than")


def _infeasible(bound: str, at: Decimal, word: str, envelope: Decimal, gap: Fraction, than: str) -> Finding:
    what = (
        f"The {bound} of {at} for every area comes to £{decimal_of(gap, 2):,.2f} {than} the envelope of £{envelope:,}."
    )
    why = f"No growths within the bounds spend it: that is the {word} the areas can get together."
    then = f"Change the {bound} or the envelope by at least as much."
    return Finding("infeasible-envelope", what, why, then, bad(bound, "").where)
