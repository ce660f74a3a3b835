"""Conditional money: takes what is available a quarter, gates with their shares and what was reached to date, gives what is earned, and what more would release."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount, counted, shown

NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One condition with its `share` of the money; `wanted` is what must be reached by the end of each quarter, counted from the first.

    `reached` is what was, quarter by quarter, as far as it is known; `better` says on which side of what is wanted the gate is open.
    """

    id: str
    share: Decimal
    wanted: tuple[Decimal, ...]
    reached: tuple[Decimal, ...]
    better: Literal["higher", "lower"] = "higher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`available`: pounds of each quarter in order; `gates`, whose shares are the whole."""

    available: tuple[Decimal, ...]
    gates: tuple[Gate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """One gate in one quarter: whether it is `open`; if not, how far `short` of it, in its own unit, and the £ that this would release."""

    gate: str
    quarter: int
    open: bool
    short: Decimal
    releases: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """What is `earned` and `lost` of the £ `available` in a quarter; none of it is known yet where a gate was not tested."""

    quarter: int
    available: Decimal
    earned: Decimal | None
    lost: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every quarter, every gate that was tested, and what is `earned`, `lost` and still `open` over all quarters (£)."""

    quarters: tuple[Quarter, ...]
    tested: tuple[Tested, ...]
    earned: Decimal
    lost: Decimal
    open: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what is earned: in each quarter the money times the shares of the gates that are open, each tested on all to date.

    Raises Refused for shares that are not the whole, money below nought, and gates with fewer or more quarters than there is money for.
    """
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    tested = tuple(_tested(given, gate, place) for gate in given.gates for place in range(len(gate.reached)))
    quarters = tuple(_quarter(given, place) for place in range(len(given.available)))
    earned = sum((one.earned for one in quarters if one.earned is not None), NONE)
    lost = sum((one.lost for one in quarters if one.lost is not None), NONE)
    left = sum((one.available for one in quarters if one.earned is None), NONE)
    gives = Gives(quarters=quarters, tested=tested, earned=earned, lost=lost, open=left)
    parts = tuple(Because(f"quarter {one.quarter}, {one.gate}: {_says(one)}") for one in tested)
    says = f"{amount(earned, '£')} is earned, {amount(lost, '£')} lost, {amount(left, '£')} still open over {counted(len(quarters), 'quarter')}"
    return Answer(gives, Because(says, earned, "£", parts=parts), unit="£")


def _is_open(gate: Gate, place: int) -> bool:
    reached, wanted = gate.reached[place], gate.wanted[place]
    return reached >= wanted if gate.better == "higher" else reached <= wanted


def _tested(given: Given, gate: Gate, place: int) -> Tested:
    is_open = _is_open(gate, place)
    share = as_fraction(given.available[place]) * as_fraction(gate.share)
    return Tested(
        gate=gate.id,
        quarter=place + 1,
        open=is_open,
        short=NONE if is_open else abs(gate.wanted[place] - gate.reached[place]),
        releases=NONE if is_open else pence(share),
    )


def _quarter(given: Given, place: int) -> Quarter:
    available = given.available[place]
    if any(len(gate.reached) <= place for gate in given.gates):
        return Quarter(quarter=place + 1, available=available, earned=None, lost=None)
    shares = sum((as_fraction(gate.share) for gate in given.gates if _is_open(gate, place)), Fraction(0))
    earned = pence(as_fraction(available) * shares)
    return Quarter(quarter=place + 1, available=available, earned=earned, lost=available - earned)


def _says(one: Tested) -> str:
    return (
        "open" if one.open else f"shut, {shown(one.short)} short of it, which would release {amount(one.releases, '£')}"
    )


def _wrong(given: Given) -> Iterator[Finding]:
    names = [one.id for one in given.gates]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield _bad("duplicate-key", f"gates.{name}", f"“{name}” stands there twice.", "Its share would count twice.")
    if sum((one.share for one in given.gates), NONE) != 1:
        yield _bad(
            "shares-not-whole", "gates", "The shares of the gates are not the whole.", "Money would be nobody's."
        )
    if any(one < 0 for one in (*given.available, *(gate.share for gate in given.gates))):
        yield _bad(
            "negative-number", "available", "Money or a share is below nought.", "Nobody earns less than nothing."
        )
    for gate in given.gates:
        if len(gate.wanted) != len(given.available) or len(gate.reached) > len(given.available):
            what = f"“{gate.id}” wants {counted(len(gate.wanted), 'quarter')} and tells {len(gate.reached)}, of {len(given.available)}."
            yield _bad("does-not-foot", f"gates.{gate.id}", what, "Each quarter with money is tested once.")


def _bad(kind: str, field: str, what: str, why: str) -> Finding:
    return Finding(kind, what, why, "Correct it.", Place(field=field))
