"""Savings of a plan: takes targets and the parts that bodies take on by year, gives what is split, the remainder, and who has no part."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import bad, repeated, warning
from concordat.plan.given import unknown
from concordat.plan.pounds_by_year import pounds_findings, summed, year_findings


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsPart:
    """What one body is to save in one year, in pounds."""

    body: str
    year: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsTarget:
    """One target of savings in pounds, the `years` and `bodies` that it is for (empty: whichever have a part), and its parts."""

    id: str
    amount: Decimal
    years: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    parts: tuple[SavingsPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsSplit:
    """One target, in pounds: what of it is `split`, by body and by year, and the `remainder` that nobody has (below nought: split twice).

    `bodies_without`, `years_without`: those it is for that have no part
    """

    id: str
    target: Decimal
    split: Decimal
    remainder: Decimal
    by_body: dict[str, Decimal]
    by_year: dict[str, Decimal]
    bodies_without: tuple[str, ...]
    years_without: tuple[str, ...]


def savings_findings(targets: Sequence[SavingsTarget]) -> Iterator[Finding]:
    """Give every finding that prevents a split: amounts and years that cannot be, parts given twice or of bodies it is not for."""
    yield from repeated((one.id for one in targets), "savings")
    for one in targets:
        where = f"savings.{one.id}"
        yield from pounds_findings(one.amount, f"{where}.amount")
        yield from repeated(one.years, f"{where}.years")
        yield from repeated(one.bodies, f"{where}.bodies")
        for year in one.years:
            yield from year_findings(year, f"{where}.years")
        for part in one.parts:
            spot = f"{where}.parts.{part.body}.{part.year}"
            if not part.body.strip():
                yield bad(spot, "has no body", "missing-field", "Nobody would save it.", "Name the body.")
            yield from pounds_findings(part.amount, spot)
            yield from year_findings(part.year, spot)
            if one.bodies:
                yield from unknown(part.body, one.bodies, spot, "body of the target")
            if one.years:
                yield from unknown(part.year, one.years, spot, "year of the target")
        for (body, year), times in Counter((part.body, part.year) for part in one.parts).items():
            if times > 1:
                yield bad(where, f"has {times} parts of {body} in {year}", "duplicate-key", "It would count twice.")


def savings_split(target: SavingsTarget) -> SavingsSplit:
    """Return how a target is split: what is split and the remainder come to the target."""
    split = sum((part.amount for part in target.parts), Decimal(0))
    by_body = summed({part.body: part.amount} for part in target.parts)
    by_year = summed({part.year: part.amount} for part in target.parts)
    return SavingsSplit(
        id=target.id,
        target=target.amount,
        split=split,
        remainder=target.amount - split,
        by_body=by_body,
        by_year=by_year,
        bodies_without=tuple(body for body in target.bodies if not by_body.get(body)),
        years_without=tuple(year for year in target.years if not by_year.get(year)),
    )


def savings_warnings(splits: Sequence[SavingsSplit]) -> Iterator[Finding]:
    """Give a finding for each target that is not split to the penny, or leaves out a body or a year."""
    for one in splits:
        where = f"savings.{one.id}"
        if one.remainder:
            told = "falls to nobody" if one.remainder > 0 else "is split beyond it"
            what = f"{amount(abs(one.remainder), '£')} of the savings “{one.id}”, {amount(one.target, '£')}, {told}."
            why = "A target is met by those who have a part of it."
            yield warning("savings-not-split", where, what, why, "Split it to bodies and years to the penny.")
        if without := (*one.bodies_without, *one.years_without):
            what = f"The savings “{one.id}” have no part for {', '.join(without)}."
            yield warning("no-part", where, what, "It is for them too.", "Give them a part, or leave them out.")
