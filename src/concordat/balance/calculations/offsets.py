"""Offsets of targets: takes the targets of bodies and a proposal to move them between bodies, gives the targets after it, or the remainder that forbids it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import bad, not_money

NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A move of the target of one `body` by `moved` (£; above nought it has to do better), with the `reason`."""

    body: str
    moved: Decimal
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`targets` of all bodies of the system and where known their `positions` (£, a surplus above nought), the `offsets`, the day `on`."""

    targets: dict[str, Decimal]
    offsets: tuple[Offset, ...]
    on: date
    positions: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One body (£): its `target` before, all that is `moved`, and its target `after`; `short` of its target before and after, none without a position."""

    body: str
    target: Decimal
    moved: Decimal
    after: Decimal
    short_before: Decimal | None
    short_after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`bodies` with their targets before and after; `system` is the sum of targets, the same before and after; `tested` whom the day's regime tests.

    `moved` is what changes hands (£): the sum of all that is moved one way.
    """

    bodies: tuple[Moved, ...]
    system: Decimal
    moved: Decimal
    tested: str


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the targets after the proposal; raises Refused where the offsets do not sum to zero, with the remainder, and where no regime tests."""
    regime = rules.on("balance.regime", given.on)
    findings = tuple(_findings(given))
    if findings:
        raise Refused(findings)
    moves: defaultdict[str, Decimal] = defaultdict(Decimal)
    for one in given.offsets:
        moves[one.body] += one.moved
    bodies = tuple(_moved(given, body, target, moves.get(body, NONE)) for body, target in given.targets.items())
    gives = Gives(
        bodies=bodies,
        system=sum((one.after for one in bodies), NONE),
        moved=sum((one.moved for one in bodies if one.moved > 0), NONE),
        tested=str(regime.value["tested"]),
    )
    return Answer(gives, _because(given, gives, because_rule(regime)), unit="£")


def _moved(given: Given, body: str, target: Decimal, moved: Decimal) -> Moved:
    position = given.positions.get(body)
    before, after = (None if position is None else max(NONE, one - position) for one in (target, target + moved))
    return Moved(body=body, target=target, moved=moved, after=target + moved, short_before=before, short_after=after)


def _findings(given: Given) -> Iterator[Finding]:
    for body, target in given.targets.items():
        yield from not_money(target, f"targets.{body}")
    for body, position in given.positions.items():
        yield from not_money(position, f"positions.{body}")
        if body not in given.targets:
            yield bad(f"positions.{body}", "is of a body without a target", "unknown-body")
    for number, one in enumerate(given.offsets, 1):
        yield from not_money(one.moved, f"offsets.{number}.moved")
        if one.body not in given.targets:
            why = "Only bodies of one system share what all must meet."
            yield bad(f"offsets.{number}.body", f"names {one.body}, which has no target", "unknown-body", why)
        if not one.reason.strip():
            why = "Nobody can tell later why the target moved."
            yield bad(f"offsets.{number}.reason", "is empty", "missing-field", why, "Say why.")
    remainder = sum((one.moved for one in given.offsets), NONE)
    if remainder:
        why = "Moves between bodies leave the target of the system as it is; another sum is no offset."
        then = f"Move the other bodies by {amount(-remainder, '£')} in all."
        yield bad("offsets", f"come to {amount(remainder, '£')}, not to zero", "not-zero", why, then)


def _because(given: Given, gives: Gives, regime: Because) -> Because:
    parts = tuple(Because(f"{one.body}: {one.reason}", one.moved, "£") for one in given.offsets)
    says = f"{amount(gives.moved, '£')} of targets move between bodies; the system must still meet {amount(gives.system, '£')}"
    return Because(says, gives.system, "£", parts=(*parts, regime))
