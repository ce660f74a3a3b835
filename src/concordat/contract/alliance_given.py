"""What is given to make an alliance: takes members, shares, base contracts and days, gives the shares as decimals, and everything that is wrong with them."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from concordat.contract.alliance_made import alliance_records
from concordat.contract.kept_by import commissioners_of
from concordat.contract.records import Alliance, Contract
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse
from concordat.kernel.money import PENNY
from concordat.kernel.shares import read_shares
from concordat.kernel.system import System
from concordat.who.records import Body

# A share is kept with at most so many decimals.
PLACES = 10


class AllianceGiven(Protocol):
    """What the act is given of an alliance."""

    @property
    def id(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def bases(self) -> tuple[str, ...]: ...
    @property
    def starts(self) -> date: ...
    @property
    def ends(self) -> date | None: ...
    @property
    def members(self) -> tuple[str, ...]: ...
    @property
    def shares(self) -> tuple[str, ...]: ...
    @property
    def target(self) -> Decimal: ...
    @property
    def gain_cap(self) -> Decimal | None: ...
    @property
    def loss_collar(self) -> Decimal | None: ...
    @property
    def board(self) -> str: ...


def shares_of(given: AllianceGiven) -> Mapping[str, Decimal]:
    """Return the share of each member as a decimal; raises ValueError where one cannot be read or is none."""
    return {body: _decimal(share) for body, share in read_shares(given.members, given.shares).items()}


def alliance_given_findings(given: AllianceGiven, system: System) -> Iterator[Finding]:
    """Give everything that is wrong with what is given, before the alliance is made of it."""
    yield from _shares(given)
    yield from _members(given, system)
    yield from _bases(given, system)
    if given.ends is not None and given.ends <= given.starts:
        what = f"It would end on {given.ends}, and starts on {given.starts}."
        yield refuse("impossible-dates", what, "It would never hold.", "Choose a later day.", "ends")
    for field in ("target", "gain_cap", "loss_collar"):
        value: Decimal | None = getattr(given, field)
        if value is not None and value < 0:
            yield refuse("negative-number", f"The {_words(field)} is {value}.", "It is a sum.", "Correct it.", field)
        elif value is not None and value != value.quantize(PENNY):
            yield refuse("bad-number", f"The {_words(field)} is {value}.", "Money is whole pence.", "Round it.", field)


def _shares(given: AllianceGiven) -> Iterator[Finding]:
    try:
        whole = sum(shares_of(given).values(), Decimal(0))
    except ValueError as error:
        what, then = f"The shares cannot be read: {error}.", "Give one share for each member, in their order."
        yield refuse("bad-shares", what, "Each member gains and loses by its share.", then, "shares")
        return
    if whole != 1:
        what = f"The shares of the members sum to {whole}, not to 1."
        why = "A part of every gain and loss would be nobody's."
        yield refuse("shares-not-one", what, why, "Correct the shares.", "shares")


def _members(given: AllianceGiven, system: System) -> Iterator[Finding]:
    if given.board and given.board in given.members:
        what = f"{given.board} is the board, and a member of the alliance itself."
        why = "The board decides for the members; it would be a part of itself."
        yield refuse("circular-membership", what, why, "Name the members alone.", "members")
    for body in given.members:
        held = find(system, Body, body)
        if held is not None and not held.legal_person:
            what = f"{held.name} is no legal person."
            yield refuse("no-legal-person", what, "It can neither pay nor be paid.", "Name who bears it.", "members")


def _bases(given: AllianceGiven, system: System) -> Iterator[Finding]:
    held = [one for base in given.bases if (one := find(system, Contract, base)) is not None]
    if len(set(given.bases)) != len(given.bases):
        what = "A base contract is named twice."
        yield refuse("duplicate-key", what, "Its payments would count twice.", "Name each once.", "bases")
    for base in held:
        if (base.ends is not None and base.ends <= given.starts) or (given.ends and given.ends <= base.starts):
            until = f"to before {base.ends}" if base.ends else "without an end"
            what = f"{base.id} runs from {base.starts} {until}."
            why = "It never holds while the alliance does."
            yield refuse("base-not-in-force", what, why, "Choose a contract that holds then, or other days.", "bases")
    buyers = {body for base in held for body in commissioners_of(system, base.id)}
    if held and given.body not in buyers.intersection(given.members):
        what = f"{given.body} is no commissioner under these contracts that is a member."
        why = "A commissioner is inside the alliance and shares its risk."
        yield refuse("not-a-party", what, why, "Name one that buys under them, among the members.", "body")
    taken = list(_taken(given, system)) if held else []
    if taken:
        what = f"There is a {' and a '.join(taken)} already."
        yield refuse("duplicate-key", what, "The code would name two things.", "Choose another code.", "id")


def _taken(given: AllianceGiven, system: System) -> Iterator[str]:
    """Give each record that stands under a key which the alliance would need."""
    contract = Contract(id=given.id, title=given.id, starts=given.starts)
    members = dict.fromkeys(given.members, Decimal(0))
    terms = Alliance(contract=given.id, target=Decimal(0))
    for one in alliance_records(system, contract, terms, members, tuple(dict.fromkeys(given.bases)))[2:]:
        if (key := getattr(one, "id", "")) and find(system, type(one), key) is not None:
            yield f"{type(one).__name__} “{key}”"


def _decimal(share: Fraction) -> Decimal:
    scaled = share * 10**PLACES
    if scaled.denominator != 1:
        raise ValueError(f"{share} has no end as a decimal; round the shares where they are agreed")
    return Decimal(scaled.numerator).scaleb(-PLACES).normalize()


def _words(field: str) -> str:
    return field.replace("_", " ")
