"""Volume rate: takes a volume and tiers of it, gives the one rate that the whole volume has; beyond the last tier there is none."""

from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.given import bad, negatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """From `at_least` up to, and not with, `below` the `rate` holds; without `below` it holds for all above."""

    at_least: Decimal
    below: Decimal | None = None
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The `volume` and the `tiers` in order, in one unit."""

    volume: Decimal
    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `rate`, in the unit of the tiers, and the bounds of its tier."""

    rate: Decimal
    at_least: Decimal
    below: Decimal | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the rate of the tier in which the volume lies.

    Refuses tiers that overlap or leave a gap, negative numbers, and a volume in no tier: the last rate is never taken beyond its end.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    one = next((tier for tier in given.tiers if _holds(tier, given.volume)), None)
    if one is None:
        what = f"There is no rate for a volume of {given.volume}."
        why = "The tiers agreed do not reach it, and a rate that was not agreed is not guessed."
        raise Refused(Finding("no-rate", what, why, "Agree a rate for it, and add its tier.", Place(field="volume")))
    end = "and above" if one.below is None else f"to below {one.below}"
    says = f"{given.volume} lies in the tier from {one.at_least} {end}: rate {one.rate}"
    parts = (Because("volume as given", given.volume),)
    return Answer(
        Gives(rate=one.rate, at_least=one.at_least, below=one.below), Because(says, one.rate, parts=parts), unit="rate"
    )


def _holds(tier: Tier, volume: Decimal) -> bool:
    return tier.at_least <= volume and (tier.below is None or volume < tier.below)


def _wrong(given: Given) -> list[Finding]:
    found = [*negatives(given, "volume")]
    if not given.tiers:
        found.append(bad("tiers", "has no tier", "missing-field"))
    for number, (one, before) in enumerate(zip(given.tiers, (None, *given.tiers), strict=False)):
        own = f"tiers.{number}"
        found += [bad(f"{own}.{name}", "is negative", "negative-number") for name in _below_nought(one)]
        if one.below is not None and one.below <= one.at_least:
            found.append(bad(f"{own}.below", "is not above where the tier begins"))
        if before is not None and (before.below is None or before.below > one.at_least):
            found.append(bad(f"{own}.at_least", "lies in the tier before", "bands-overlap"))
        elif before is not None and before.below is not None and before.below < one.at_least:
            found.append(bad(f"{own}.at_least", f"leaves a gap from {before.below}", "bands-leave-gap"))
    return found


def _below_nought(one: Tier) -> list[str]:
    return [name for name in ("at_least", "rate") if getattr(one, name) < 0]
