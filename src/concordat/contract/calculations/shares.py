"""Commissioner shares: takes what each body weighs, gives its share by people, need, past value and activity side by side, and the one chosen."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.contract.share_bases import BASES, BasisShares, BodyWeights, shares_by
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import PENNY
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`bodies` with what each weighs; `whole` in £ is shared out. A `basis` that is chosen needs the code of its `decision`."""

    bodies: tuple[BodyWeights, ...]
    whole: Decimal | None = None
    basis: Literal["", "population", "need", "past value", "activity"] = ""
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`by_basis` holds exact shares that sum to 1, and pounds that sum to the whole; `chosen` the shares that were decided."""

    by_basis: tuple[BasisShares, ...]
    chosen: dict[str, Fraction]
    decision: str


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the shares; refuses a body twice, negative weights, a choice without decision, and one that has no weights."""
    wrong = list(_wrong(given))
    if wrong:
        raise Refused(wrong)
    found = shares_by(given.bodies, given.whole)
    chosen = next((dict(one.shares) for one in found if one.basis == given.basis), {})
    if given.basis and not chosen:
        missing = next(one.missing for one in found if one.basis == given.basis)
        what = f"Shares by {given.basis} cannot be made: {', '.join(missing) or 'nobody'} has no weight."
        raise Refused(_finding("missing-value", what, "Give every body's weight, or choose another basis.", "basis"))
    parts = tuple(Because(f"{body} by {one.basis}", share) for one in found for body, share in one.shares.items())
    says = f"shares of {len(given.bodies)} bodies by {sum(1 for one in found if one.shares)} of {len(BASES)} bases"
    return Answer(Gives(by_basis=found, chosen=chosen, decision=given.decision), Because(says, parts=parts))


def _wrong(given: Given) -> Iterator[Finding]:
    bodies = [one.body for one in given.bodies]
    if not bodies:
        yield _finding("missing-value", "There is no body.", "Give at least one.", "bodies")
    for body in dict.fromkeys(body for body in bodies if bodies.count(body) > 1):
        yield _finding("duplicate-key", f"“{body}” is given twice.", "Give each body once.", "bodies")
    for number, one in enumerate(given.bodies):
        for basis in BASES:
            weight = one.by(basis)
            if weight is not None and weight < 0:
                what = f"The {basis} of “{one.body}” is negative."
                yield _finding("negative-number", what, "Correct it.", f"bodies.{number}")
    if given.whole is not None and (given.whole < 0 or given.whole != given.whole.quantize(PENNY)):
        yield _finding("bad-number", f"The whole is {given.whole}.", "Give pounds and pence, as a size.", "whole")
    if given.basis and not given.decision.strip():
        what = f"Shares by {given.basis} are chosen without a decision."
        yield _finding("no-decision", what, "Name the decision by which the bodies chose it.", "decision")


def _finding(kind: str, what: str, then: str, field: str) -> Finding:
    return Finding(kind, what, "Shares bind every body, and sum to one.", then, Place(field=field))
