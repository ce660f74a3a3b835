"""Overlays: takes the alliances of a system and what base contracts came to, gives how each shares, what it settles on, and what it lacks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.contract import AllianceTerms
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.pay.alliance import Gate, Shared, Sharing, shared, worst
from concordat.pay.beside import Beside
from concordat.pay.line_statement import LineStatement
from concordat.pay.records import ReportedFigure
from concordat.pay.reported import Reported, reported_of
from concordat.pay.risk_bands import bands_by_side, because_bands, no_bands, risk_band_findings

COST = "actual cost"


@dataclass(frozen=True)
class Overlay:
    """One alliance in one year: `base` are the statements of its base contracts, `actual` what stands against the target."""

    alliance: AllianceTerms
    sharing: Sharing
    base: tuple[LineStatement, ...]
    actual: Answer[Decimal] | None
    gates: tuple[Gate, ...]
    reported: Mapping[str, Reported]
    year: FinancialYear

    @property
    def settled(self) -> Shared | None:
        """What is shared; None while the year lasts or what it is settled on is not known."""
        if self.actual is None or len(self.gates) != len(self.alliance.gates):
            return None
        return shared(self.sharing, Fraction(self.actual.value), self.gates)

    @property
    def worst(self) -> Mapping[str, Decimal | None]:
        """The most that each member can lose (£)."""
        return worst(self.sharing)

    def paid_between(self, commissioner: str, provider: str) -> Fraction:
        """Return what base contracts came to between two members, exact."""
        own = (one for one in self.base if (one.commissioner, one.provider) == (commissioner, provider))
        return sum((Fraction(one.due.value) for one in own), Fraction(0))

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it comes to what it does: terms, bands, gates, and what it is settled on."""
        terms = because_record(
            f"terms of the alliance {self.alliance.contract.id}", "Alliance", self.alliance.contract.id
        )
        gates = tuple(
            Because(
                f"{gate.name}: {gate.reached} reached, {gate.at_least} asked for",
                gate.reached,
                parts=(
                    because_record(f"gate “{gate.name}”", "AllianceGate", self.alliance.contract.id, gate.name),
                    *self.reported[gate.name].because,
                ),
            )
            for gate in self.gates
        )
        return (terms, *((self.actual.because,) if self.actual else ()), *gates)


def overlay(
    one: AllianceTerms, base: Sequence[LineStatement], beside: Beside, year: FinancialYear
) -> tuple[Overlay, tuple[Finding, ...]]:
    """Return an alliance over the statements of its base contracts, and a finding for each thing it cannot be settled without."""
    of = one.contract.id
    reported = reported_of(beside.reported_of(of), year)
    rows = beside.bands.get(of, ())
    bands = bands_by_side(rows)
    found = [*risk_band_findings(of, rows)] if rows else [no_bands(of, "alliance")]
    if beside.over:
        found += _lacking(one, reported)
    gates = tuple(
        Gate(name=gate.name, at_least=gate.at_least, reached=score)
        for gate in one.gates
        if (score := _score(reported, gate.name)) is not None
    )
    actual = _actual(one, tuple(base), reported, year) if beside.over else None
    agreed = (because_record("target, cap and collar as agreed", "Alliance", of), *because_bands(rows))
    sharing = Sharing(
        target=Fraction(one.terms.target),
        gain_bands=bands["gain"],
        loss_bands=bands["loss"],
        gain_cap=None if one.terms.gain_cap is None else Fraction(one.terms.gain_cap),
        loss_collar=None if one.terms.loss_collar is None else Fraction(one.terms.loss_collar),
        shares=one.shares,
        because=agreed,
    )
    return Overlay(one, sharing, tuple(base), actual, gates, reported, year), tuple(found)


def _actual(
    one: AllianceTerms, base: tuple[LineStatement, ...], reported: Mapping[str, Reported], year: FinancialYear
) -> Answer[Decimal] | None:
    if one.terms.measured_by == "base payments":
        whole = sum((line.due.value for line in base), Decimal(0))
        says = f"due under {len(one.bases)} base contracts in {year}"
        scope = tuple(because_record(f"it lies over {own.other}", "ContractLink", own.id) for own in one.bases)
        parts = (*(line.due.because for line in base), *scope)
        return Answer(whole, Because(says, whole, "£", parts=parts), unit="£")
    cost = reported.get(COST)
    amount = cost.so_far(ended=True) if cost else None
    if cost is None or amount is None:
        return None
    value = Decimal(amount.numerator) / Decimal(amount.denominator)
    return Answer(value, Because(f"cost that members report for {year}", value, "£", parts=cost.because), unit="£")


def _score(reported: Mapping[str, Reported], name: str) -> Decimal | None:
    figure = reported.get(name)
    if figure is None or figure.year is None:
        return None
    return Decimal(figure.year.numerator) / Decimal(figure.year.denominator)


def _lacking(one: AllianceTerms, reported: Mapping[str, Reported]) -> Iterator[Finding]:
    wanted = [gate.name for gate in one.gates]
    if one.terms.measured_by == COST:
        wanted.append(COST)
    for name in wanted:
        figure = reported.get(name)
        if figure is None or (figure.year is None and not (name == COST and figure.months)):
            yield Finding(
                "missing-figure",
                f"The alliance {one.contract.id} lacks its {name} of the year.",
                "What is missing is never taken as nought, so that it cannot be settled.",
                "Report it with its source.",
                Place(ReportedFigure.FILE, field=f"{one.contract.id} {name}"),
            )
